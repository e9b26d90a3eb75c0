'use client';

import 'kpi-elements';

// Brings the tags to the components of the server.
export const Elements = () => null;

import { renderToString } from 'react-dom/server';
import { App } from 'app';

export const render = (page) => ({ html: renderToString(<App page={page} hear={() => {}} />) });

import { Dashboard } from './dashboard';
import { Elements } from './elements';

// A component of the server: what it writes is in the HTML, and a reader without a script has the text.
export default function Page() {
  return (
    <>
      <Elements />
      <kpi-card id="server" label="Leads" value="540" target="1200" kind="total" partial="false">
        540 of 1,200 leads
      </kpi-card>
      <Dashboard />
    </>
  );
}

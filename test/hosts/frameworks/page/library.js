import 'kpi-elements';
import 'kpi-elements/compare/elements';

/** The provider in the editor: the real one around the blocks inside, asking in the name of who is writing. */

import { tidy, typed } from './attributes.js';
import { Field } from './controls/field.js';
import { MoreControls } from './controls/more.js';
import { PeriodControl } from './controls/period.js';
import { htmlAttributes } from './element.js';
import { figuresPath } from './saved-kpis.js';
import { site } from './site.js';
import {
  __,
  apiFetch,
  type Attributes,
  type Child,
  components,
  type EditProps,
  Fragment,
  h,
  InspectorControls,
  useBlockProps,
  useInnerBlocksProps,
} from './wp.js';

interface Query extends Readonly<Record<string, unknown>> {
  readonly metric: string;
}

/** What the page asks without a name, the editor asks as whoever is logged in. One function for all time, as another one is asked anew. */
function askSite({ metric, ...query }: Query, { signal }: { readonly signal: AbortSignal }): Promise<unknown> {
  const texts = Object.entries(query).filter((entry): entry is [string, string] => typeof entry[1] === 'string');
  return apiFetch({ path: figuresPath(metric, Object.fromEntries(texts)), signal });
}

export function EditProvider({ attributes: stored, setAttributes }: EditProps): Child {
  const attributes = typed(stored);
  const inside = useInnerBlocksProps(
    { className: 'kpi-elements-inside is-layout-flow' },
    { template: [['kpi-elements/card', {}]] },
  );
  return h(
    Fragment,
    null,
    h(ProviderInspector, { attributes, change: tidy(site.blocks['kpi-provider']!.names, setAttributes) }),
    h(
      'div',
      { ...useBlockProps(), lang: site.lang },
      h(
        'kpi-provider',
        {
          ...htmlAttributes(attributes),
          ref: (element: { provider?: unknown } | null) => {
            if (element) element.provider = attributes.src ? undefined : askSite;
          },
        },
        h('div', inside),
      ),
    ),
  );
}

interface Props {
  readonly attributes: Attributes;
  readonly change: EditProps['setAttributes'];
}

function ProviderInspector({ attributes, change }: Props): Child {
  const given = { attributes, change };
  return h(
    Fragment,
    null,
    h(
      InspectorControls,
      null,
      h(
        components.PanelBody,
        { title: __('For all KPIs inside', 'kpi-elements'), className: 'kpi-elements-panel' },
        h(PeriodControl, { ...given, isAsked: true }),
        h(MoreControls, { ...given, names: ['compare', 'refresh', 'plan', 'lang'] }),
      ),
    ),
    h(
      InspectorControls,
      { group: 'advanced' },
      h(Field, {
        label: __('Address of the figures', 'kpi-elements'),
        help: __('Left empty, the saved KPIs of this site are asked.', 'kpi-elements'),
        value: attributes.src,
        onChange: (src: string) => change({ src }),
      }),
      h(MoreControls, { ...given, names: ['live', 'allowOrigin', 'timeZone', 'segment'] }),
    ),
  );
}

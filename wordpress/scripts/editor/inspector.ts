/** What an author is asked about a block, in the order in which it is thought of. */

import { AsOfControl } from './controls/as-of.js';
import { DirectionControl, TargetControl } from './controls/goal.js';
import { Field } from './controls/field.js';
import { FigureField } from './controls/figure.js';
import { MetricControl } from './controls/metric.js';
import { MoreControls, TextControl } from './controls/more.js';
import { PeriodControl } from './controls/period.js';
import { PointsControl } from './controls/points.js';
import { ShapeControl } from './controls/shape.js';
import { SourceControl } from './controls/source.js';
import { StagesControl } from './controls/stages.js';
import { CurrencyControl, KindControl, UnitControl } from './controls/unit.js';
import { ValueControl } from './controls/value.js';
import {
  __,
  type Attributes,
  type Change,
  type Child,
  components,
  Fragment,
  h,
  InspectorControls,
  useState,
} from './wp.js';

interface Props {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly change: Change;
  /** The names of all attributes of the block. */
  readonly names: readonly string[];
  /** Whether a provider around the block says which period it is. */
  readonly isProvided: boolean;
}

const ofFunnels = ['scale', 'spend', 'reference', 'periodLabel'];
const more = ['baseline', 'stretch', 'compare', 'granularity', 'periodLabel', 'previousLabel'];
const verdict = ['sample', 'minSample', 'partial', 'monotone', 'rateMode', 'warmup'];
const technical = [
  ...['src', 'refresh', 'allowOrigin', 'updatedAt', 'timeZone', 'previousPeriod', 'previousSeries', 'targetSeries'],
  ...['segments', 'thresholds', 'weights', 'notices', 'plan', 'alerts', 'changes', 'significance'],
];

/** What is about a pace, which a funnel has not. */
const ofPace = ['weights', 'plan'];

export function Inspector({ tag, attributes, change, names, isProvided }: Props): Child {
  const isFunnel = tag === 'kpi-funnel';
  const [wantsSaved, setWantsSaved] = useState(false);
  const isTyped = !attributes.kpi && !wantsSaved;
  const isAsked = !isTyped || isProvided || Boolean(attributes.src);
  const given = { attributes, change };
  const has = (wanted: readonly string[]): string[] => wanted.filter((name) => names.includes(name));
  const figures = isFunnel
    ? h(StagesControl, given)
    : tag === 'kpi-trend'
      ? h(PointsControl, given)
      : h(ValueControl, given);
  return h(
    Fragment,
    null,
    h(
      InspectorControls,
      null,
      panel(
        __('Figures', 'kpi-elements'),
        true,
        h(SourceControl, { ...given, isSaved: !isTyped, choose: setWantsSaved }),
        isTyped && !isFunnel && h(MetricControl, given),
        h(LabelField, given),
        isTyped && figures,
        isTyped && !isFunnel && h(PreviousField, given),
      ),
      !isFunnel && panel(__('Goal', 'kpi-elements'), true, h(TargetControl, given), h(DirectionControl, given)),
      panel(
        __('Period', 'kpi-elements'),
        true,
        h(PeriodControl, { ...given, isAsked }),
        isTyped && h(AsOfControl, { ...given, hasPace: !isFunnel }),
      ),
      isTyped &&
        panel(
          __('Unit', 'kpi-elements'),
          false,
          isFunnel ? h(CurrencyControl, given) : h(UnitControl, given),
          !isFunnel && h(KindControl, given),
        ),
      names.includes('shape') && panel(__('Looks', 'kpi-elements'), true, h(ShapeControl, given)),
      panel(
        __('More', 'kpi-elements'),
        false,
        h(TextControl, given),
        h(MoreControls, { ...given, names: has(isFunnel ? ofFunnels : more) }),
        h(MoreControls, { ...given, names: ['lang'] }),
        !isFunnel && tag !== 'kpi-trend' && isTyped && names.includes('series') && h(PointsControl, given),
        h(MoreControls, { ...given, names: isFunnel ? [] : has(verdict) }),
      ),
    ),
    h(
      InspectorControls,
      { group: 'advanced' },
      h(MoreControls, { ...given, names: has(technical).filter((name) => !isFunnel || !ofPace.includes(name)) }),
    ),
  );
}

function panel(title: string, initialOpen: boolean, ...controls: Child[]): Child {
  return h(components.PanelBody, { title, initialOpen, className: 'kpi-elements-panel' }, ...controls);
}

function LabelField({ attributes, change }: Pick<Props, 'attributes' | 'change'>): Child {
  return h(Field, {
    label: __('Name', 'kpi-elements'),
    value: attributes.label,
    help: attributes.kpi ? __('Left empty, it is the name of the saved KPI.', 'kpi-elements') : undefined,
    onChange: (label: string) => change({ label }),
  });
}

function PreviousField({ attributes, change }: Pick<Props, 'attributes' | 'change'>): Child {
  return h(FigureField, {
    label: __('Figure of the period before', 'kpi-elements'),
    value: attributes.previous,
    unit: attributes.unit,
    help: __('As of the same day of that period.', 'kpi-elements'),
    onChange: (previous: string) => change({ previous }),
  });
}

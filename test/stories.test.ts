import { answered, draw, expect, textsIn, warned } from './person.js';
import type { StoryObj } from '@storybook/web-components-vite';
import type { TemplateResult } from 'lit';
import type { KpiElement } from '../src/index.js';
import '../src/index.js';
import * as gauges from '../stories/goal-gauge.stories.js';
import * as cards from '../stories/kpi-card.stories.js';
import * as funnels from '../stories/kpi-funnel.stories.js';
import * as trends from '../stories/kpi-trend.stories.js';
import * as languages from '../stories/languages.stories.js';

/** All texts of an element that leave its box, that lie on each other, or that are broken within a word. */
function misplaced(element: KpiElement): string[] {
  const root = element.shadowRoot!.querySelector('[part="root"]')!;
  const { left, right, top, bottom } = root.getBoundingClientRect();
  const lines = textsIn(element).flatMap((text) => {
    const range = document.createRange();
    range.selectNodeContents(text);
    return [...range.getClientRects()].map((box) => ({ text: text.data.trim(), text0: text, box }));
  });
  const outside = lines.filter(
    ({ box }) => box.left < left || box.right > right || box.top < top || box.bottom > bottom,
  );
  const onOthers = lines.filter(({ box, text0 }, i) =>
    lines.some((other, j) => j > i && other.text0 !== text0 && overlap(box, other.box)),
  );
  return [
    ...outside.map(({ text }) => `${text} is outside`),
    ...onOthers.map(({ text }) => `${text} is covered`),
    ...textsIn(element)
      .flatMap(brokenWords)
      .map((word) => `${word} is broken`),
  ];
}

/** Words and figures on two lines, but for those that are too long for any line of a narrow card; Chinese may break anywhere. */
function brokenWords(text: Text): string[] {
  return [...text.data.matchAll(/[^\s\p{Script=Han}\u2018-\u201F\u3001-\u303F\uFF00-\uFF65]+/gu)].flatMap(
    ({ 0: word, index }) => {
      const range = document.createRange();
      range.setStart(text, index);
      range.setEnd(text, index + word.length);
      // A mark without a width, such as one of direction, may stand on a line of its own.
      const drawn = [...range.getClientRects()].filter(({ width }) => width > 0);
      const lines = new Set(drawn.map(({ top }) => Math.round(top)));
      return lines.size > 1 && word.length <= 12 && !/[-–]/.test(word) ? [word] : [];
    },
  );
}

/** Lines of text are taller than their letters, so a little may overlap. */
function overlap(a: DOMRect, b: DOMRect): boolean {
  const height = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
  const width = Math.min(a.right, b.right) - Math.max(a.left, b.left);
  return width > 1 && height > 0.35 * Math.min(a.height, b.height);
}

for (const [tag, stories] of Object.entries({
  'kpi-card': cards,
  'goal-gauge': gauges,
  'kpi-funnel': funnels,
  'kpi-trend': trends,
  'kpi-card, goal-gauge, kpi-trend, kpi-funnel': languages,
})) {
  describe(`Every story of <${tag}> keeps its words apart and inside, from 160 px to 1200 px`, () => {
    for (const [name, story] of Object.entries(stories) as [string, StoryObj][]) {
      const render = story.render as (() => TemplateResult) | undefined;
      if (!render) continue;
      it(name, async () => {
        const element = await draw(render());
        if (!['Loading', 'LoadingBar'].includes(name)) await answered(element);
        // A language is tried with all elements.
        const shown = stories === languages ? document.querySelectorAll<KpiElement>(tag) : [element];
        const found: string[] = [];
        const least = (story.parameters?.least as number | undefined) ?? 160;
        for (const width of [160, 200, 320, 480, 800, 1200].filter((width) => width >= least)) {
          for (const one of shown) {
            one.style.inlineSize = `${width}px`;
            found.push(...misplaced(one).map((what) => `${width} px: ${what}`));
          }
        }
        element.style.inlineSize = '';
        expect(found).to.deep.equal([]);
        const expected = (story.parameters?.console ?? []) as string[];
        expect(warned().every((text) => expected.some((part) => text.includes(part)))).to.equal(true);
      });
    }
  });
}

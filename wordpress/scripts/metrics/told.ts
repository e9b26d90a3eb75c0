/** Where definitions come from: those that the page names stand in it as data, any other is a file of its own. */

import { defineMetric } from '../../../src/catalog/registry.js';
import { attempt } from '../../../src/model/attempt.js';
import type { Metric } from '../../../src/model/metric.js';
import { shelf } from '../../../src/model/shelf.js';
import { addWords, type WordsOfMetric } from './words.js';

/** A metric, with what languages say of it. */
interface Told {
  readonly metric: Metric;
  readonly words: Readonly<Record<string, WordsOfMetric>>;
}
interface Page {
  /** Of the folder that has a file for each metric; without them, as plugins move addresses of files to other hosts. */
  readonly folder: string;
  readonly version: string;
  readonly metrics?: readonly Told[];
}

let read: Element | null = null;
let source: Page | null = null;
/** The metrics that were asked for. */
const asked = new Set<string>();

function learn({ metric, words }: Told): void {
  for (const language of Object.keys(words)) addWords(language, metric.id, words[language]!);
  defineMetric(metric);
}

/** Takes in what the page says, once; another page that was put in its place says more. */
export function readPage(): void {
  // A script, as authors may write any other element.
  const data = document.querySelector('script#kpi-elements-metrics[type="application/json"]');
  const page = data && data !== read && attempt(() => JSON.parse(data.textContent) as Page);
  if (!page) return;
  read = data;
  source = page;
  // A page from a cache may be of another version.
  for (const told of page.metrics ?? []) attempt(() => learn(told));
}

/** Sees to it that a metric of the catalogue is defined. */
export async function bring(id: string): Promise<void> {
  if (asked.has(id)) return;
  asked.add(id);
  await parsed();
  readPage();
  if (!shelf('metrics').has(id) && source)
    try {
      const answer = await fetch(`${source.folder}${id}.json?ver=${source.version}`);
      if (answer.ok) learn((await answer.json()) as Told);
    } catch {
      // What the element was given is shown without its definition.
    }
}

/** When all of the page is there: optimisers put scripts before what they read. */
export function parsed(): Promise<unknown> {
  return document.readyState === 'loading'
    ? new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }))
    : Promise.resolve();
}

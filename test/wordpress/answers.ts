/** Puts many questions to functions of the plugin at once: a process of PHP for each would take minutes. */
import assert from 'node:assert/strict';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { after } from 'node:test';
import { newSite, type Site } from './site.js';

/** A site for all questions of a test file, which in the end must have complained of nothing. */
export async function siteToAsk(): Promise<Site> {
  const site = await newSite('6.5');
  after(() => {
    assert.equal(site.log(), '');
    site.close();
  });
  return site;
}

/** A function of the plugin, or code that gives one, and lists of arguments for it. */
export type Questions = readonly [code: string, list: readonly (readonly unknown[])[]];

/** What the function answers to each list of arguments, as JSON has it. An object is a list with keys to PHP. */
export function answers(site: Site, name: string, list: Questions[1]): unknown[] {
  return answersTo(site, `'KpiElements\\${name}'`, list);
}

/** What a function that PHP code gives answers to each list of arguments, after other code has run. */
export function answersTo(site: Site, code: string, list: Questions[1], first = ''): unknown[] {
  const { code: asking, answered } = asked(site, [[code, list]]);
  site.php(first + asking);
  return answered()[0]!;
}

/** The code that answers within WordPress, and what it has answered when it has run. */
export function asked(
  { root }: Site,
  questions: readonly Questions[],
): { readonly code: string; readonly answered: () => unknown[][] } {
  const [file, answers] = [join(root, 'questions.json'), join(root, 'answers.json')];
  writeFileSync(file, JSON.stringify(questions.map(([, list]) => list)));
  rmSync(answers, { force: true }); // those to other questions
  return {
    answered: () => JSON.parse(readFileSync(answers, 'utf8')) as unknown[][],
    code: `
      $functions = array( ${questions.map(([code]) => code).join(', ')} );
      $answers = array_map(
        fn( $function, $list ) => array_map( fn( $each ) => $function( ...$each ), $list ),
        $functions,
        json_decode( file_get_contents( '${file}' ), true, 512, JSON_BIGINT_AS_STRING )
      );
      file_put_contents( '${answers}', wp_json_encode( $answers, JSON_THROW_ON_ERROR ) );
    `,
  };
}

/** What PHP refuses to read is an error with its words. */
export function refusal(answer: unknown): string | undefined {
  return (answer as { errors?: Record<string, string[]> } | null)?.errors?.['kpi_elements_unreadable']?.[0];
}

/** Puts many questions to functions of the plugin at once: a process of PHP for each would take minutes. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Site } from './site.js';

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

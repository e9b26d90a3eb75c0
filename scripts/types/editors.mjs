// What editors show of tags and attributes while somebody writes HTML and CSS.
import { readFileSync } from 'node:fs';
import { getWebTypesData } from 'custom-element-jet-brains-integration';
import { getVsCodeCssCustomData, getVsCodeHtmlCustomData } from 'custom-element-vs-code-integration';
import ts from 'typescript';
import { declared } from './program.mjs';

/** The words that an attribute may hold, and whether it may hold others: the compiler knows, whatever name a type has. */
function wordsOf(checker, type) {
  const parts = type.isUnion() ? type.types : [type];
  const words = parts.flatMap((part) =>
    part.isStringLiteral()
      ? [`'${part.value}'`]
      : part.flags & ts.TypeFlags.BooleanLiteral
        ? [`'${part.intrinsicName}'`]
        : [],
  );
  const others = parts.some((part) => part.flags & ts.TypeFlags.String || part.isIntersection());
  return [...words, ...(others || words.length === 0 ? ['string'] : [])].join(' | ');
}

/** The manifest, in which each attribute says its words. */
function manifestOfWords() {
  const { checker, exported } = declared();
  const manifest = JSON.parse(readFileSync('custom-elements.json', 'utf8'));
  for (const { name: className, attributes = [] } of manifest.modules.flatMap(({ declarations }) => declarations)) {
    const symbol = exported.find(({ name }) => name === className);
    for (const attribute of attributes) {
      const field = checker.getDeclaredTypeOfSymbol(symbol).getProperty(attribute.fieldName);
      attribute.words = { text: wordsOf(checker, checker.getTypeOfSymbol(field)) };
    }
  }
  return manifest;
}

const firstOfEach = (items) => [...new Map(items.toReversed().map((item) => [item.name, item])).values()].toReversed();

/** Every file for editors by its name. */
export function editors() {
  const manifest = manifestOfWords();
  const options = { typesSrc: 'words', hideLogs: true, hideMethodDocs: true };
  const data = (text) => JSON.parse(text.replaceAll(' _(default: undefined)_', ''));
  const html = data(getVsCodeHtmlCustomData(manifest, options));
  const css = data(getVsCodeCssCustomData(manifest, options));
  const webTypes = data(getWebTypesData(manifest, options));
  // Elements share tokens and parts.
  for (const key of ['properties', 'pseudoElements']) css[key] = firstOfEach(css[key]);
  const ofCss = webTypes.contributions.css;
  for (const key of ['properties', 'pseudo-elements']) ofCss[key] = firstOfEach(ofCss[key]);
  return {
    'vscode.html-custom-data.json': html,
    'vscode.css-custom-data.json': css,
    'web-types.json': webTypes,
  };
}

// The sessions of the demo's online shop, as they stand in the file, and what of them counts as what.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { csvParse } from 'd3';

const file = join(import.meta.dirname, '../demo/data/online-shoppers-intention.csv');

export const sessions = csvParse(readFileSync(file, 'utf8'));

export const isBounce = ({ Administrative, Informational, ProductRelated }) =>
  Number(Administrative) + Number(Informational) + Number(ProductRelated) === 1;
export const sawProduct = ({ ProductRelated }) => Number(ProductRelated) > 0;
export const isPurchase = ({ Revenue }) => Revenue === 'TRUE';

/** A team's goal on one sheet: to print, to send, to keep, and to take into a spreadsheet. No DOM, no clock; runs anywhere. */

export { type GoalSheet, goalSheet } from './goal-sheet.js';
export type { SheetOptions } from './facts.js';
export type { SheetResults } from './figure.js';
export type { SheetWords } from './words.js';

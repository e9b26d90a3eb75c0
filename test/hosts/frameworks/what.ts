/** What the contract asks of every framework, step by step: in a table, and as a sentence. */
export const what = {
  object: ['an object', 'gives an object to a property'],
  'object-kept': ['', 'gives an object to a property the other way'],
  'object-later': ['another object later', 'gives another object later'],
  list: ['a list as JSON in an attribute', 'gives a list as JSON in an attribute, then another one'],
  false: ['`false` from the start', 'gives false from the start'],
  'false-kept': ['', 'gives false from the start the other way'],
  status: ['the first `kpi-status`', 'hears the first verdict'],
  'status-kept': ['', 'reads a verdict of which it has not heard'],
  boolean: ['a boolean that changes', 'turns a boolean on, off and on again'],
  'status-later': ['`kpi-status` later', 'hears another verdict'],
  significance: ['a boolean of an expert', 'turns a boolean of an expert off and on again'],
  live: ['`live` of a provider', 'turns a stream off and on again'],
  number: ['a number', 'gives numbers, zero and one below it among them'],
  none: ['no number any more (`null`)', 'gives no number any more, which is not zero'],
  'none-kept': ['', 'gives no number any more the other way'],
  text: ['a text', 'gives a text, then another one'],
  select: ['`kpi-select`', 'hears that a stage was picked'],
  slots: ['text in slots', 'puts its own text into slots and between the tags'],
  provider: ['a provider', 'gives a provider to all cards inside'],
  'provider-kept': ['', 'gives a provider to all cards inside the other way'],
  'provider-later': ['another provider later', 'gives another provider later'],
  cards: ['a list in another order', 'keeps the elements of a list that is put in another order'],
  removal: ['an element taken away', 'takes an element away, which lets its provider go'],
  again: ['an element put back', 'puts an element back, which asks again'],
  end: ['the end of the app', 'leaves nothing behind when it ends'],
} as const satisfies Record<string, readonly [short: string, sentence: string]>;

export type What = keyof typeof what;

/** When the library comes. */
export const orders = {
  first: 'with the library there before it renders',
  late: 'with the library coming after it has rendered',
  'first, hydrated': 'on a page from a server, with the library there before it takes over',
  'late, hydrated': 'on a page from a server, with the library coming after it took over',
} as const;

export type Order = keyof typeof orders;

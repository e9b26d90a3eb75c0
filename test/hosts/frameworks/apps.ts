import { type Order, orders } from './what.js';

const react18 = { react: 'react-18', 'react-dom': 'react-dom-18' };

export interface App {
  readonly name: string;
  /** The folder with `start` and `server`, and the file of the app itself. */
  readonly folder: string;
  readonly app: string;
  /** Other packages in the place of some. */
  readonly alias?: Readonly<Record<string, string>>;
  /** Where JSX comes from, if not from React. */
  readonly jsx?: string;
  /** Whether a server can draw it first. */
  readonly hydrates?: boolean;
  /** What brings the library, if not a bundle of its modules. */
  readonly library?: string;
}

const dropIn = '/kpi-elements.min.js';
/** They bring the library themselves, so that it is a second copy that comes first or late. */
const components = { folder: 'react', app: 'react/components.jsx', hydrates: true, library: dropIn };

/** The apps that run the contract. */
export const apps: Readonly<Record<string, App>> = {
  dom: { name: 'Plain DOM', folder: 'dom', app: 'dom/app.js' },
  'dom-drop-in': { name: 'Plain DOM, drop-in', folder: 'dom', app: 'dom/app.js', library: dropIn },
  lit: { name: 'Lit 3', folder: 'lit', app: 'lit/app.js' },
  svelte: { name: 'Svelte 5', folder: 'svelte', app: 'svelte/App.svelte', hydrates: true },
  solid: { name: 'Solid', folder: 'solid', app: 'solid/app.jsx', hydrates: true },
  vue: { name: 'Vue 3', folder: 'vue', app: 'vue/App.vue', hydrates: true },
  preact: { name: 'Preact', folder: 'preact', app: 'jsx/app.jsx', jsx: 'preact', hydrates: true },
  'react-19': { name: 'React 19', folder: 'react', app: 'jsx/app.jsx', hydrates: true },
  'react-18': { name: 'React 18', folder: 'react', app: 'jsx/app.jsx', alias: react18, hydrates: true },
  'react-19-components': { name: 'React 19, kpi-elements/react', ...components },
  'react-18-components': { name: 'React 18, kpi-elements/react', ...components, alias: react18 },
};

/** In which orders an app runs. */
export function ordersOf({ hydrates }: App): Order[] {
  return (Object.keys(orders) as Order[]).filter((order) => hydrates || !order.endsWith('hydrated'));
}

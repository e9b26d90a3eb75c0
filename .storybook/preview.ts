import { setCustomElementsManifest, type Preview } from '@storybook/web-components-vite';
import { getStorybookHelpers, setStorybookHelpersConfig } from '@wc-toolkit/storybook-helpers';
import { html } from 'lit';
import type { StrictArgTypes } from 'storybook/internal/types';
import '../src/index.js';
import manifest from '../custom-elements.json' with { type: 'json' };

setCustomElementsManifest(manifest);
setStorybookHelpersConfig({});

// Only attributes get a control: a property that holds an object cannot be typed into a field.
const controls = (tag: string | undefined) => getStorybookHelpers(tag ?? '', { excludeCategories: ['properties'] });

const preview: Preview = {
  tags: ['autodocs'],
  // What is no element has no attributes.
  argTypesEnhancers: [
    ({ component }) => (component ? (getStorybookHelpers(component).argTypes as StrictArgTypes) : {}),
  ],
  render(args, { component }) {
    const { args: defaults, template } = controls(component);
    return template({ ...defaults, ...args });
  },
  globalTypes: {
    scheme: {
      description: 'Colour scheme',
      toolbar: { icon: 'contrast', items: ['light', 'dark'], dynamicTitle: true },
    },
  },
  initialGlobals: { scheme: 'light' },
  parameters: {
    a11y: { test: 'error' },
    backgrounds: { disabled: true },
    docs: { source: { type: 'dynamic', excludeDecorators: true } },
    width: 340,
  },
  decorators: [
    (story, { globals, parameters }) => {
      document.documentElement.style.colorScheme = String(globals.scheme);
      return html`<div style=${`max-inline-size: ${parameters.width}px`}>${story()}</div>`;
    },
  ],
};
export default preview;

// The same drawing in the smallest Lit elements that show it: what a custom element costs before it can do anything.
import { css, html, LitElement, svg, unsafeCSS } from 'lit';
import { drawLine, follow } from './line.mjs';
import { sheet } from './sheet.mjs';
import { arc, MARK, RING, sparkline, stageWords, words } from './words.mjs';

/** An element for each KPI of a list. */
function elements(root, tag, define, list) {
  if (!customElements.get(tag)) customElements.define(tag, define());
  const all = list.map((datum) => Object.assign(document.createElement(tag), { datum }));
  root.append(...all);
  return {
    update: (next) => all.forEach((one, i) => (one.datum = next[i])),
    remove: () => root.replaceChildren(),
    first: all[0],
  };
}

const look = () => [
  css`
    :host {
      display: block;
    }
  `,
  unsafeCSS(sheet),
];
const head = (label, status) => html`<p class="head"><span>${label}</span><b>${status}</b></p>`;

export const cards = (root, list) =>
  elements(
    root,
    'floor-card',
    () =>
      class extends LitElement {
        static styles = look();
        static properties = { datum: {} };
        render() {
          const { label, series } = this.datum;
          const { status, value, tone, change, caption, share } = words(this.datum);
          return html`<div class="box">
            ${head(label, status)}
            <p class="hero"><span class="value">${value}</span><b class=${tone}>${change}</b></p>
            <div class="bar"><i .style=${`transform:scaleX(${share})`}></i><b></b></div>
            <p class="muted">${caption}</p>
            <svg class="spark" viewBox="0 0 300 40" preserveAspectRatio="none">
              <path vector-effect="non-scaling-stroke" d=${sparkline(series)} />
            </svg>
          </div>`;
        }
      },
    list,
  );

export const gauges = (root, list) =>
  elements(
    root,
    'floor-gauge',
    () =>
      class extends LitElement {
        static styles = look();
        static properties = { datum: {} };
        render() {
          const { status, value, caption, share } = words(this.datum);
          return html`<div class="box">
            ${head(this.datum.label, status)}
            <svg class="dial" viewBox="0 0 200 110">
              <path class="ring" d=${RING} />
              ${svg`<path d=${arc(share)} />`}
              <path class="mark" d=${MARK} />
            </svg>
            <p class="value centre">${value}</p>
            <p class="muted centre">${caption}</p>
          </div>`;
        }
      },
    list,
  );

export const funnels = (root, list) =>
  elements(
    root,
    'floor-funnel',
    () =>
      class extends LitElement {
        static styles = look();
        static properties = { datum: {} };
        render() {
          return html`<div class="box">
            ${head(this.datum.label, '')}
            ${stageWords(this.datum).map(
              ({ label, share, text }) =>
                html`<p class="stage">
                  <span>${label}</span><span class="bar"><i .style=${`transform:scaleX(${share})`}></i></span
                  ><span>${text}</span>
                </p>`,
            )}
          </div>`;
        }
      },
    list,
  );

export function trend(root, data) {
  const { first, remove } = elements(
    root,
    'floor-trend',
    () =>
      class extends LitElement {
        static styles = look();
        static properties = { datum: {} };
        #drawn;
        render() {
          return html`<div class="box">
            ${head(this.datum.label, '')}
            <div class="plot">
              <canvas></canvas><i class="cross"></i><i class="dot"></i>
              <p class="read"></p>
            </div>
          </div>`;
        }
        firstUpdated() {
          const plot = this.renderRoot.querySelector('.plot');
          const [, ...parts] = plot.children;
          follow(
            plot,
            ...parts,
            () => this.#drawn,
            () => this.datum,
          );
          this.plot = plot;
          this.width = plot.clientWidth;
        }
        updated() {
          this.#drawn = drawLine(this.plot.firstElementChild, this.datum, this.width);
        }
      },
    [data],
  );
  return { append: (size) => (first.datum = { ...first.datum, size }), remove };
}

// What all hand-written boxes look like.
export const sheet = `
.box { box-sizing: border-box; min-width: 0; padding: 16px; border: 1px solid #e3e7ed; border-radius: 12px; background: #fff; color: #15181e; font: 16px/1.4 sans-serif; }
.box p { margin: 0; }
.head { display: flex; justify-content: space-between; font-size: 14px; }
.hero { display: flex; gap: 10px; align-items: baseline; }
.value { font-size: 32px; font-weight: 600; }
.good { color: #00714f; }
.bad { color: #bb2f24; }
.muted { color: #596273; font-size: 13px; }
.bar { position: relative; height: 8px; margin: 8px 0; border-radius: 4px; background: #e9edf2; overflow: hidden; }
.bar i { position: absolute; inset: 0; background: #3350c8; transform-origin: 0 0; }
.bar b { position: absolute; inset: 0 auto 0 80%; width: 2px; background: #15181e; }
.box svg { display: block; width: 100%; fill: none; stroke: #3350c8; stroke-width: 1.5; }
.spark { height: 44px; }
.box .dial { stroke-width: 13px; }
.dial .ring { stroke: #e9edf2; }
.dial .mark { stroke: #15181e; stroke-width: 3px; }
.centre { text-align: center; }
.stage { display: grid; grid-template-columns: 110px 1fr 110px; gap: 8px; font-size: 13px; }
.plot { position: relative; height: 320px; }
.plot > * { position: absolute; left: 0; top: 0; pointer-events: none; will-change: transform; }
.cross { width: 1px; height: 292px; background: #596273; visibility: hidden; }
.dot { width: 8px; height: 8px; margin: -4px; border-radius: 4px; background: #3350c8; visibility: hidden; }
.read { contain: strict; width: 110px; height: 76px; padding: 4px 8px; border: 1px solid #e3e7ed; background: #fff; font-size: 12px; white-space: pre; visibility: hidden; }
`;

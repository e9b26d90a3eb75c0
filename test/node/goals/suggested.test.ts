import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import '../../../src/catalog/index.js';
import { languageOf } from '../../../src/format/messages.js';
import { smartText } from '../../../src/goals/smart-text.js';
import type { SmartCheck } from '../../../src/goals/smart.js';
import '../../../src/locales/nb-catalog.js';
import '../../../src/locales/nb-goals.js';

describe('KPIs that a check suggests', () => {
  const check: SmartCheck = {
    ...{ id: 'SM12', letter: 'R', result: 'warn', targets: [0] },
    ...{ message: 'other-kpi', data: { suggested: ['cost-per-lead', 'own-metric'] } },
  };

  it('have the names of the language, where its catalogue is loaded', () => {
    assert.match(smartText(check, languageOf('nb')), /Kostnad per lead, own-metric$/);
    assert.match(smartText(check, languageOf('en')), /Cost per lead, own-metric$/);
  });
});

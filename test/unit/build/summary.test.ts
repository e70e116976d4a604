import { describe, expect, test } from 'vitest';
import { countResults, lastLine, summaryOf } from '../../../build/test/summary.mjs';

const file = (status: string, ...tests: string[]) => ({
  status,
  assertionResults: tests.map((outcome, index) => ({ status: outcome, fullName: `${outcome} ${index}` })),
});

describe('counting a run', () => {
  test('counts tests by what became of them, and names the skipped ones', () => {
    const results = {
      testResults: [file('failed', 'passed', 'failed', 'skipped'), file('passed', 'passed', 'todo')],
    };

    expect(countResults(results, 1)).toEqual({ passed: 2, failed: 1, skipped: ['skipped 2', 'todo 1'] });
  });

  test('a file that does not load is a failure', () => {
    expect(countResults({ testResults: [file('failed'), file('passed', 'passed')] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  test('an error outside every test is a failure', () => {
    expect(countResults({ testResults: [file('passed', 'passed')] }, 1)).toMatchObject({
      passed: 1,
      failed: 1,
    });
  });

  test('a run without a report, or without a test, is a failure', () => {
    expect(countResults(undefined, 0).failed).toBe(1);
    expect(countResults({ testResults: [] }, 0).failed).toBe(1);
  });
});

describe('the summary', () => {
  const good = { name: 'unit', passed: 3, failed: 0, skipped: [] };
  const bad = { name: 'e2e', passed: 1, failed: 2, skipped: ['prints'] };

  test('ends with the sums, and mentions skipped tests only where there are some', () => {
    expect(lastLine([good])).toBe('3 passed, 0 failed');
    expect(lastLine([good, bad])).toBe('4 passed, 2 failed, 1 skipped');
  });

  test('names every skipped test', () => {
    expect(summaryOf([good, bad]).join('\n')).toContain('skipped: prints');
  });
});

import { describe, expect, it } from 'vitest';
import { typedDate, typedDateExamples } from '../../../renderer/ui/typedDate.ts';

describe('a date that a person types', () => {
  it.each([
    ['2027-03-04', '2027-03-04'],
    [' 2027-3-4 ', '2027-03-04'],
    ['04.03.2027', '2027-03-04'],
    ['4. 3. 2027', '2027-03-04'],
    ['29.02.2028', '2028-02-29'],
  ])('%s is understood', (text, date) => {
    expect(typedDate(text)).toBe(date);
  });

  it.each(['', 'today', '2027-02-31', '29.02.2027', '2027-13-01', '03/04/2027', '04.03.27', '12027-03-04'])(
    '%s is no date',
    (text) => {
      expect(typedDate(text)).toBeNull();
    },
  );

  it.each(Object.values(typedDateExamples))('the example %s is one', (example) => {
    expect(typedDate(example)).toBe('2026-12-01');
  });
});

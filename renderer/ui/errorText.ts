import type { AppError } from '../../electron/contract/errors.ts';
import { durationInWords, type Formats, formatsOf, hoursInWords, waitInWords } from '../text/formats.ts';
import type { Translate } from '../text/language.ts';
import { groupsOf } from './hexGroups.ts';
import { stepName } from './stepName.ts';
import { foreignName } from './visibleText.ts';

/** What a person is told about an error: its true cause, and what to do about it. */
export interface ErrorText {
  readonly text: string;
  readonly wayOut: string;
}

type Value = string | number | readonly string[];

/** Puts an error into words of the language of `t`: dates, names, steps, sizes and digests as people read them. */
export function errorText(t: Translate, error: AppError, language: string): ErrorText {
  const { code, ...facts } = error as { code: AppError['code'] } & Record<string, Value>;
  const formats = formatsOf(language);
  const values: Record<string, string | number> = {};
  for (const [name, value] of Object.entries(facts)) values[name] = inWords(t, formats, name, value, facts);
  // How many names a list has, so that a sentence can be singular or plural.
  const list = Object.values(facts).find((value) => Array.isArray(value));
  const count = list?.length ?? (typeof facts.count === 'number' ? facts.count : 1);
  return {
    text: t(`errors.${code}.text`, { ...values, count }),
    wayOut: t(`errors.${code}.wayOut`, { ...values, count }),
  };
}

function inWords(
  t: Translate,
  formats: Formats,
  name: string,
  value: Value,
  facts: Record<string, Value>,
): string | number {
  if (Array.isArray(value)) return formats.list(value);
  if (typeof value === 'number') {
    if (name.endsWith('Hours')) return hoursInWords(t, value);
    if (/milliseconds$/i.test(name)) return durationInWords(t, value);
    if (name.endsWith('Seconds')) return waitInWords(t, value);
    return name === 'bytes' || 'bytes' in facts ? t('terms.bytes', { count: value }) : value;
  }
  const text = String(value);
  if (instantPattern.test(text)) return formats.instant(text);
  if (name.endsWith('Date')) return formats.civilDate(text);
  if (digestPattern.test(text)) return groupsOf(text).join(' ');
  if (name === 'doubt') return dateDoubt(t, formats, text, facts);
  return term(t, name, text, facts);
}

const instantPattern = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?Z$/;
const digestPattern = /^[0-9a-f]{64}$/;

/** The values that are names of the program's own, such as `hand-over`, in the words of the language. */
function term(t: Translate, name: string, value: string, facts: Record<string, Value>): string {
  switch (name) {
    case 'step':
    case 'missing':
      return stepName(t, value);
    case 'rule':
      return t(`terms.waitingRule.${value as 'retention'}`, {
        receiver: String(facts.receiver),
        retentionDays: Number(facts.retentionDays),
      });
    case 'figure':
      return t(`terms.waitingFigures.${value as 'retentionDays'}`);
    case 'what':
      return t(`terms.what.${value as 'rotation'}`);
    case 'kind':
      return t(`terms.fileKinds.${value as 'certificate'}`);
    case 'state':
      return t(`terms.closedStates.${value as 'completed'}`);
    case 'field':
      return value === '' ? t('terms.wholeContent') : t('terms.quoted', { value });
    case 'bound':
      return t(`terms.messageBounds.${value as 'depth'}`);
    case 'reason':
      return reason(t, value);
    default:
      return foreignName(value, 200);
  }
}

function dateDoubt(t: Translate, formats: Formats, doubt: string, facts: Record<string, Value>): string {
  return t(`terms.dateDoubts.${doubt as 'gap'}`, {
    since: formats.instant(String(facts.since)),
    milliseconds: durationInWords(t, Number(facts.milliseconds)),
  });
}

function reason(t: Translate, value: string): string {
  if (value.startsWith('E')) return t(`terms.systemReasons.${value as 'ENOSPC'}`, { defaultValue: value });
  return t(`terms.malformedReasons.${value as 'missing'}`, { defaultValue: value });
}

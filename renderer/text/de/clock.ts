import type { clock as english } from '../en/clock.ts';

export const clock: typeof english = {
  confirm: 'Heutiges Datum bestätigen…',
  title: 'Heutiges Datum bestätigen',
  why: 'Wartezeiten zählt die Uhr dieses Rechners, die nichts außerhalb von ihm überprüft. Lesen Sie das heutige Datum an einer anderen Quelle ab, und geben Sie es so ein, wie es dort steht.',
  record: 'Ihr Name, das Datum und seine Quelle werden aufgezeichnet, und Berichte zeigen sie.',
  date: 'Heutiges Datum',
  dateHint: 'So, wie es bei Ihnen gilt, zum Beispiel {{example}}.',
  source: 'Wo Sie es abgelesen haben',
  sourceHint: 'Zum Beispiel: an der Funkuhr im Büro oder am Telefon von einer Kollegin erfragt.',
  act: 'Datum bestätigen',
  done: 'Das heutige Datum ist bestätigt.',
};

import type { earlyRemoval as english } from '../en/earlyRemoval.ts';

export const earlyRemoval: typeof english = {
  open: 'Vorzeitig entfernen…',
  title: '{{alias}} vorzeitig entfernen',
  what: 'Dies ist nur für einen kompromittierten Schlüssel gedacht: Wenn jemand anderes den privaten Schlüssel von {{alias}} haben könnte, schadet es mehr, ihn zu behalten, als ohne ihn Nachrichten zu verlieren.',
  dated: 'Regulär könnte {{alias}} ab {{at}} entfernt werden.',
  datedAtLeast:
    'Nach dem, was bisher festgehalten ist, könnte {{alias}} regulär frühestens am {{at}} entfernt werden.',
  undated: 'Ab wann {{alias}} regulär entfernt werden könnte, ist noch nicht bekannt.',
  unconfirmed_one:
    'Niemand weiß, dass {{receivers}} {{alias}} nicht mehr verwendet. Nachrichten, die dieser Empfänger mit {{alias}} verschlüsselt, können nicht mehr entschlüsselt werden.',
  unconfirmed_other:
    'Niemand weiß, dass {{receivers}} {{alias}} nicht mehr verwenden. Nachrichten, die diese Empfänger mit {{alias}} verschlüsseln, können nicht mehr entschlüsselt werden.',
  notWithdrawn_one:
    '{{receivers}} verwendet das Zertifikat von {{alias}} womöglich. Nachrichten, die dieser Empfänger damit verschlüsselt, können nicht mehr entschlüsselt werden.',
  notWithdrawn_other:
    '{{receivers}} verwenden das Zertifikat von {{alias}} womöglich. Nachrichten, die diese Empfänger damit verschlüsseln, können nicht mehr entschlüsselt werden.',
  underway:
    'Nachrichten, die mit {{alias}} verschlüsselt und noch unterwegs sind, können nicht mehr entschlüsselt werden.',
  tenant:
    'Sie haben {{alias}} aus dem Tenant-Keystore entfernt. Keyturn kann das nicht sehen und hält Ihre Angabe fest.',
  destroyed:
    'Der private Schlüssel von {{alias}} wird in diesem Tresor vernichtet. Er lässt sich nicht wiederherstellen.',
  notHeld: 'Dieser Tresor enthält den privaten Schlüssel von {{alias}} nicht: Hier wird nichts vernichtet.',
  twoPeople: 'Es braucht eine zweite Person, und jeder Bericht über diese Rotation zeigt es.',
  goesOn: 'Die Rotation geht weiter: Die Empfänger müssen noch umstellen und bestätigen.',
  reason: 'Grund',
  reasonHint:
    'Woher bekannt ist oder vermutet wird, dass der Schlüssel kompromittiert ist. Er steht in jedem Bericht.',
  act: 'Vorzeitig entfernen',
  done: 'Es ist festgehalten, dass {{alias}} vorzeitig entfernt wurde.',
  removed: '{{alias}} wurde vorzeitig entfernt: {{recorded}}. Grund: {{reason}}',
  regularFrom: 'Regulär möglich ab',
  notKnown: 'War nicht bekannt',
  unconfirmedThen: 'Damals nicht sicher umgestellt',
  nobody: 'Niemand',
  early: 'Vorzeitig',
};

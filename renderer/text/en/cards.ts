/** Recovery cards: shares of a key, in words on paper. */
export const cards = {
  title: 'Recovery',
  why: 'Recovery cards open this vault when a passphrase is lost. Each card holds words; so many of them together open it, fewer say nothing. Give them to people who keep them apart from each other and from the vault.',
  alone:
    'You are the only person here, and there are no recovery cards: if your passphrase is lost, nothing opens this vault again. Cards, or a second person, would help.',
  state: 'Recovery cards',
  none: 'None',
  some: 'Any {{count}} of {{shares}} cards open the vault',
  made: 'Made',
  rehearsed: 'Last rehearsal',
  notRehearsed: 'Never: nobody has tried yet whether the cards can be read',
  rehearsedWith: '{{recorded}}, with the cards {{numbers}}',
  card: 'Card {{number}} of {{of}}',
  hint: 'Any order of the cards. Type the words as they are printed, with spaces between; upper and lower case and line breaks make no difference.',
  make: {
    open: 'Make recovery cards…',
    title: 'Make recovery cards',
    what: 'The cards are made now and kept nowhere: any of them, as many as you choose, open the vault together. Every card is a piece of paper for somebody else.',
    older: 'The cards that were made before stop working.',
    shares: 'Cards',
    sharesHint: 'From 2 to 16.',
    threshold: 'Needed to open the vault',
    thresholdHint: 'At least 2, and at most all of them.',
    way: 'How they come onto paper',
    ways: { printer: 'Print', pdf: 'Save as a PDF file' },
    wayHints: {
      printer: 'Use a printer that keeps no copies and is not shared over a network.',
      pdf: 'The file opens the vault to whoever has it. Print it, and then delete it from wherever it was.',
    },
    act: 'Make the cards',
    done: {
      printer_one: '{{count}} card was given to the printer. Rehearse with it before you hand it out.',
      printer_other:
        '{{count}} cards were given to the printer. Rehearse with them before you hand them out.',
      pdf_one: '{{count}} card was saved. Print and delete the file, and rehearse with the card.',
      pdf_other: '{{count}} cards were saved. Print and delete the file, and rehearse with the cards.',
    },
  },
  rehearse: {
    open: 'Rehearse…',
    title: 'Rehearse the recovery',
    what: 'Enter the words of the cards as you would if a passphrase was lost. Keyturn checks that they would open this vault. It opens nothing and changes no passphrase; that and with which cards you rehearsed is recorded.',
    act: 'Check the cards',
    done_one: 'The card {{numbers}} would open this vault.',
    done_other: 'The cards {{numbers}} would open this vault.',
  },
};

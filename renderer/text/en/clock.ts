/** Where the clock of the workstation alone is not believed. */
export const clock = {
  confirm: 'Confirm today’s date…',
  title: 'Confirm today’s date',
  why: 'Waiting periods are counted by the clock of this workstation, which nothing outside of it checks. Read today’s date from something else, and enter it as it is there.',
  record: 'Your name, the date and its source are recorded, and reports show them.',
  date: 'Today’s date',
  dateHint: 'As it is where you are, for example {{example}}.',
  source: 'Where you read it',
  sourceHint: 'For example: the radio-controlled clock in the office, or a colleague on the phone.',
  act: 'Confirm the date',
  done: 'Today’s date is confirmed.',
};

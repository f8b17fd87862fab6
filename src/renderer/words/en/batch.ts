import type { English } from '../english.ts'

export const batch: English<'batch'> = {
  action: 'Change selected',
  title_one: 'Change {{count}} item',
  title_other: 'Change {{count}} items',
  note: 'Fill in only what is to be the same in all of them; what is left empty stays as it is.',
  keep: 'as it is',
  fixed:
    'The year and retention of filed items are part of their archive numbers and cannot be changed; to change them, open the item, send it back to the inbox and file it again.',
  preview: 'What will change',
  change: '{{before}} → {{after}}',
  nothing: '(empty)',
  keeps: 'Retention and archive number stay {{item}}; the new line keeps for {{line}}',
  waiting: 'Once something is filled in, the change to each item is listed here.',
  none: 'They are all like that already: nothing to change.',
  refused_one: '{{count}} item is not changed:',
  refused_other: '{{count}} items are not changed:',
  more_one: '{{count}} more is changed in the same way.',
  more_other: '{{count}} more are changed in the same way.',
  apply_one: 'Change {{count}} item',
  apply_other: 'Change {{count}} items',
  done_one: '{{count}} item changed. Ctrl+Z undoes it.',
  done_other: '{{count}} items changed. Ctrl+Z undoes it.',
  tooMany_one:
    'At most {{count}} item can be changed at once; the first {{count}} is selected. Narrow the list by branch, year or line.',
  tooMany_other:
    'At most {{count}} items can be changed at once; the first {{count}} are selected. Narrow the list by branch, year or line.',
  field: {
    line: 'Register line',
    year: 'Year of filing',
    retention: 'Retention',
    issuer: 'Issuer',
    secrecy: 'Secrecy',
  },
}

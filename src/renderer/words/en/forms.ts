import type { English } from '../english.ts'

export const forms: English<'forms'> = {
  print: 'Print…',
  printAll: 'Print for these boxes…',
  title: 'Print forms for boxes',
  scope: { one: 'For this box', some_one: 'For {{count}} box', some_other: 'For {{count}} boxes' },
  kinds: 'What to print',
  kind: {
    spines: 'Spine labels',
    covers: 'Box covers',
    notes: 'Box notes',
    registers: 'Registers of filed items',
    handOver: 'Transfer lists',
  },
  sheet: 'Paper for labels and covers',
  sheetOf: { A4: 'A4 (labels 265 mm high, to stick on)', A3: 'A3 (310 mm, as high as the box)' },
  sheetHint: 'Everything else is A4. Fields not filled in are printed empty, to write in by hand.',
  preview: 'Preview',
  position: 'Page {{page}} of {{pages}}',
  previous: 'Previous',
  next: 'Next',
  save: 'Save as PDF',
  none: 'Choose at least one form',
  done_one: '{{count}} PDF saved',
  done_other: '{{count}} PDFs saved',
  doneAt: 'In the folder "{{path}}". Print at actual size, without scaling.',
  open: 'Open the folder',
}

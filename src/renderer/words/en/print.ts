import type { English } from '../english.ts'

export const print: English<'print'> = {
  open: 'Print…',
  print: 'Print',
  savePdf: 'Save as PDF',
  sent_one: '{{count}} page sent to the printer',
  sent_other: '{{count}} pages sent to the printer',
  saved: 'Saved as {{path}}',
  broken: 'The image of a page cannot be read, so nothing was printed. Check the originals under Backup. ',
  hint: 'Printer, pages and copies are chosen in the dialog of the system that comes next; choose actual size.',
  itemHint: 'The scanned images are printed, each page fitted to a sheet of A4; wide ones are turned.',
  page: '{{title}}, page {{page}}',
  item: 'Print this item',
  empty: 'There is no page to print.',
}

import type { English } from '../english.ts'

export const diagnostics: English<'diagnostics'> = {
  menu: 'Export diagnostics…',
  title: 'Export diagnostics',
  note: 'When the program is in trouble, save this as a file and send it to whoever looks after it. It holds no titles, texts, names or paths. Below is all that the file will hold: please look through it first.',
  content: 'All of the diagnostics',
  save: 'Save as a file…',
  saved: 'Diagnostics saved as "{{path}}"',
}

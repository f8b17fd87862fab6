import type { English } from '../english.ts'

export const welcome: English<'welcome'> = {
  lead: 'File scans by the "三本六盒一证" register (three books, six boxes, one certificate), number them, find them, check them, and make the bundle for an inspection. Everything stays on this computer.',
  create: {
    title: 'New catalogue',
    text: 'Make a catalogue for a branch. A catalogue is a folder on this computer; do not put it on a network share or in a cloud folder.',
    branch: 'Name of the branch',
    branchHint: 'For example: First Branch of the Company',
    branchMissing: 'Enter the name of the branch',
    clerk: 'Clerk',
    clerkHint:
      'Your name, for the change log. It may be left empty; change it under Settings when somebody else takes over.',
    folder: 'Where to put it',
    folderMissing: 'Choose where to put it',
    choose: 'Choose a folder',
    notChosen: 'not chosen yet',
    submit: 'Make the catalogue',
    sample:
      'The catalogue comes with a "三本六盒一证" register that is only a sample: compare it with your unit\'s register before you use it.',
  },
  open: {
    title: 'Open a catalogue',
    text: 'Open the folder of a catalogue made earlier.',
    submit: "Choose the catalogue's folder",
  },
  recent: {
    title: 'Catalogues opened last',
    open: 'Open',
    gone: 'No longer there: moved, renamed, or its disk is not connected.',
    forget: 'Take off the list',
  },
  sample: {
    title: 'Look around first',
    text: 'Open the catalogue of a branch that does not exist and try what you like. Its people and papers are made up and marked 示例 (sample); your own papers are not touched.',
    submit: 'Open the sample',
    making: "Making the sample's scans, about half a minute…",
  },
  lastProblem: 'The last catalogue was not opened',
}

import type { English } from '../english.ts'

export const statistics: English<'statistics'> = {
  span: 'Part',
  year: 'Whole year',
  asOf: 'As of {{on}}. The figures are those of registered activities and filed papers. Of what is not registered the program knows nothing, and does not say that it did not happen.',
  later_one: '{{count}} more activity is dated after today and not counted.',
  later_other: '{{count}} more activities are dated after today and not counted.',
  copy: 'Copy table',
  copied: 'The table is copied: paste it into WPS, Word or a spreadsheet',
  total: 'Total',
  unknown: 'Unknown',
  notYet: '—',
  kind: 'Kind',
  empty: 'No activity is registered in this time',
  emptyNext: 'Filing the papers of a meeting registers it. Another year or quarter may have some.',
  toYear: 'Show {{year}}',
  cell: '{{row}}, {{column}}: {{text}}',
  activities: {
    title: 'Activities by kind',
    picture: 'Activities each month',
    caption: 'The total counts each activity once.',
    merged_one:
      '{{count}} activity is of several kinds and is counted under each, so the kinds add up to more than the total.',
    merged_other:
      '{{count}} activities are of several kinds and are counted under each, so the kinds add up to more than the total.',
  },
  attendance: {
    title: 'Attendance',
    picture: 'Attendance rate',
    caption:
      'Rate = present ÷ expected, of those activities alone that give both; those without numbers stand apart and are not taken for nought. An activity of several kinds stands under each.',
    held: 'Activities',
    counted: 'Meetings with attendance',
    uncounted: 'Meetings without attendance',
    due: 'Expected',
    present: 'Present',
    rate: 'Rate',
  },
  filing: {
    title: 'Time to filing',
    picture: 'From the activity to its first filed paper',
    caption:
      'Days from an activity to its first filed paper, counted as the check of timely filing does. Median: half of the activities took no longer.',
    steps: { days7: 'Within 7 days', days30: '8–30 days', days90: '31–90 days', daysMore: 'Over 90 days' },
    bare: 'No paper yet',
    held: 'Activities',
    middle: 'Days, as a rule (median)',
    longest: 'Most days',
    month: 'Month',
  },
  completeness: {
    title: 'Completeness',
    picture: 'How much of what there ought to be is complete',
    caption:
      'What the whole year {{year}} ought to have, as checked as of each month-end and of today. How papers were filed (numbers, boxes) is left out: else many papers would look like much of what is owed. Papers, roster and settings are those of now: a paper filed after a month-end counts for it too. So this is not how it looked then, but how much of what was owed by then is there today.',
    on: 'As of',
    owed: 'Owed',
    rate: 'Complete',
    rateHint: 'Complete = met ÷ (met + lacking + late + to confirm).',
    notBegun: 'This time has not begun yet.',
  },
  branches: {
    title: 'Branches',
    caption: "Choose a branch's name to see its own figures.",
    branch: 'Branch',
  },
}

import type { English } from '../english.ts'

export const help: English<'help'> = {
  open: 'Help',
  title: 'Help: {{screen}}',
  steps: 'How to',
  notes: 'Please note',
  keys: { title: 'Keys', all: 'Show all keys', close: 'Close' },
  topic: {
    home: {
      about:
        'Home tells you what to do this month: what is due soon, what is late, what is to be completed or confirmed, and how many items wait in the inbox.',
      steps: [
        'Look at "Late" first, then at "Due this month"; click one to deal with it under Check.',
        'When something waits under "To file", file it first: that fills many gaps.',
        'After 14 days without a backup Home says so; connect the backup disk and back up once.',
      ],
      notes: ["What is due or late goes by today's date. Being late is a reminder and hinders no filing."],
    },
    inbox: {
      about:
        'Scans come to the inbox first. The program looks for kind, date, title and so on in file name and text, and suggests them; you confirm, and file.',
      steps: [
        'Drag scans or a whole folder into the window, or choose "Add files" or "Add a folder".',
        'If your scanner always saves to the same folder, choose it under "Watch a folder": new scans come in by themselves.',
        'Choose an item on the left; on the right are its image and the suggestions, with the words they go by.',
        "Enter takes a field's suggestion and goes on to the next; when all is filled in, Ctrl+Enter files the item and opens the next.",
        'If one scan holds several items, choose "Split at blank pages", "Split where papers begin" or "Arrange pages"; if several scans are one item, select them and choose "Arrange selected" to merge them.',
        'To fill in the same for many items, select them and choose "Change selected".',
        'If you have a register, choose "Import by register": one row an item, all filed at once.',
      ],
      notes: [
        "Filing gives the archive number by your unit's scheme. Year and retention are part of it and cannot be changed afterwards.",
        'A paper without a date: look at the sign-in sheet or ask who was there, enter the day you found and say in the remarks by what; while it cannot be found, leave the paper in the inbox.',
        'A scan with the very same content is not kept twice; the program says which item it equals.',
        'Originals are never changed once they are kept, and your own files are never deleted; only those in a watched folder are moved, into 已收, if you chose that.',
        'Arranging changes only which item a page belongs to, its place and which way up it is; pages taken out lie in the recycle bin.',
      ],
    },
    archive: {
      about:
        'Everything filed is here, by the books, boxes, certificates and lines of the register, or by archive box.',
      steps: [
        'Choose a line on the left and an item in the middle; on the right are its description, text and activities.',
        'The list can be sorted and grouped by its columns; "Columns" chooses which are shown.',
        'Select some items and choose "Change selected"; drag items to a line on the left to move them there (by keys: select, then M).',
        'To correct a title, an issuer and so on, change it under "Description" and save; before and after stay in the change log.',
        'Where a book holds several meetings, mark the pages of each under "Activities".',
        'Choose "By box" to fill in box notes, split or join boxes, and print spines, covers, registers and transfer lists.',
      ],
      notes: [
        'What inspectors should not take along can be left out of bundles, with a reason; items marked secret never go into one.',
      ],
    },
    roster: {
      about:
        "The roster holds each person's category (from applicant to full member), group and posts. Who is expected, how many group meetings there must be and so on is checked by it.",
      steps: [
        'With an Excel roster, choose "Import a roster". See who is added, who is changed and which rows cannot be imported, then choose "Apply".',
        'For a single change, choose the person: becoming a full member or leaving is a new category; do not overwrite the old one.',
        'Certificates (number, date of issue, end) are registered with the person.',
      ],
      notes: [
        'An empty cell erases nothing. A row that could be about two people is not imported, and the reason is given.',
      ],
    },
    activities: {
      about:
        'An activity is a meeting held, a lecture given and so on, on some day. The check counts activities, not files.',
      steps: [
        'Filing minutes registers the activity; you can also choose "New activity", or import a table.',
        "If a meeting is of several kinds (a theme day held together with a members' meeting, say), choose them all: each is counted once.",
        "While you fill in who was expected, present, excused and absent, the activity's papers stand beside; the numbers they say are shown pale in the empty boxes, and Enter takes them over.",
        'Where nobody has entered the numbers yet it says "Without attendance": choose "Enter attendance" there, or "Show only these" above.',
      ],
      notes: ['Deleting an activity deletes its registration only, no original. The program never writes minutes.'],
    },
    search: {
      about: 'Type two or three characters to find every page that holds them, marked on the scan.',
      steps: [
        'Words with a space between must all stand on the page. In quotation marks: exactly as written. A minus before a word: without it.',
        'The filters on the left narrow by branch, year, line, date and so on, each with its number of pages.',
        'The arrows move through the results, Enter opens one; F3 goes to the next place.',
        'Searches you need often can be saved under a name.',
      ],
      notes: ['Pages whose text is not recognised cannot be found. The results say how many there are.'],
    },
    check: {
      about:
        "The check tells you which papers there ought to be by the rules and your unit's scheme, which are there, which are missing, late or doubtful, and on what ground.",
      steps: [
        'Choose the year (and the branch, where there are several) and begin with "Year at a glance": a row a rule, a cell a month, the status as colour and word. Press one of the counts above to see those alone.',
        'Click a cell for its findings and deal with them there: file a paper, register an activity, add a paper, or explain.',
        'How often your unit asks for something is set under "Rules"; what is not set shows "Not set", which means that it was not checked: open its cell, and "To the rules" leads to it.',
        'Before an inspection choose "Print checklist", to be signed by whoever checked and whoever reviewed it. Saving it makes a new folder where you choose, with a PDF and an Excel table.',
      ],
      notes: [
        '"Late": its time is over and what ought to be there is not.',
        '"Lacking": it is registered, but papers are lacking.',
        '"N/A": nothing of the kind is asked of this branch, such as group meetings where there are no groups.',
        '"Not set": a number that your unit sets or a registration is lacking, so it was not checked, which is not the same as passed.',
        '"Explain" only writes down why something is missing; it does not make it "Met"; the year at a glance marks it as explained. Tick several of the same reason to explain them at once.',
        'An activity of which nobody entered how many were due shows "Not counted" in its month; open it to enter the numbers.',
        '"To confirm" means that the program has a doubt, such as an impossible date or minutes alike, for a person to judge.',
      ],
    },
    bundle: {
      about:
        'A bundle is a folder to hand to inspectors: a PDF with its register and manifest, which opens on any computer.',
      steps: [
        'Choose the year (and the branch, where there are several); you can also choose just some books, boxes, certificates or lines.',
        'See "What it will hold", how many findings are open and what is left out, then choose "Make the bundle" and where to put it.',
        'Copy the whole folder to a USB stick, and put nothing into it: one file more and it no longer verifies. The fingerprint of the public key on the cover lets others check who made it.',
        'To see whether a bundle you received or made earlier was altered, choose "Verify".',
      ],
      notes: [
        "Findings stand in the bundle's checklist as they are; nothing is hidden. It also says how to verify it without this program.",
      ],
    },
    verify: {
      about:
        'Compares a bundle to the byte: whether it is complete, whether it was altered, and who signed it. Bundles made by other units can be verified too.',
      steps: [
        'Choose "Choose a bundle\'s folder", then the folder that holds bagit.txt.',
        'Read the "Result"; if there are problems, missing, altered and extra files are listed below.',
        "If the signature is not this catalogue's, compare the fingerprint with the unit that made it.",
      ],
      notes: ['Verifying changes no file of the bundle.'],
    },
    statistics: {
      about:
        'Counts the activities, attendance, time to filing and completeness of a quarter or a year, for when you write a summary. You write it; the program gives the numbers alone.',
      steps: [
        'Choose branch, year and part of the year.',
        'Choose a number in a table to see, in Activities or Check, what it counts.',
        'Choose "Copy table", then paste into WPS, Word or a spreadsheet: it comes as a table.',
      ],
      notes: [
        'Activities without the numbers expected and present stand under "Without numbers": they are not nought, and in no rate.',
        'An activity of several kinds is counted under each; the total counts it once.',
        '"Completeness" goes by the papers and settings of now: when papers are filed later, the figures of earlier month-ends change too.',
      ],
    },
    scheme: {
      about:
        'The scheme is your unit\'s "三本六盒一证" register: which books, boxes and certificates there are, which lines each has, how long things are kept, and what there ought to be.',
      steps: [
        'The scheme supplied is only a sample. Change it to your unit\'s register, or import your own, then choose "Confirm as our scheme".',
        'Choose a line to change its name, retention, keywords and what is expected (how often a year, for each group and so on).',
        'When the register changes, choose "New version" and say from which year on; earlier years stay with theirs.',
      ],
      notes: ['A line with filed items cannot be deleted; the program says how many there are.'],
    },
    backup: {
      about:
        'Computers break and papers get lost. A backup copies the catalogue to another disk, so that all of it can be brought back.',
      steps: [
        'Choose an external disk or a USB stick as the place, and a backup once a day or once a week.',
        'Then connecting the disk is enough; you can also choose "Back up now" at any time.',
        'To bring things back, choose a backup in the list, "Restore" it to a new folder, and open that once it is compared.',
      ],
      notes: [
        'Restoring changes neither the present catalogue nor the backup. Do not keep backups on the same disk as the catalogue.',
      ],
    },
    settings: {
      about:
        'Here stands who the clerk is; if several people share this computer, accounts let each in with a password.',
      steps: [
        "Enter the clerk's name: the change log uses it from now on, and forms that ask who you are begin with it.",
        'When somebody else takes over, first choose "Print the hand-over list", look at it, then print it to sign or save it as PDF; then put their name as the clerk.',
        'To part people, choose "Turn accounts on", set the administrator\'s name and password, and write down the recovery key, which is shown only once.',
        'Then add the others: clerks file and change, readers only look.',
      ],
      notes: [
        'After several wrong passwords you have to wait a while. If a password is forgotten, the recovery key sets a new one.',
        "Accounts keep out people passing by. Against somebody who takes the computer or disk, use the system's disk encryption.",
      ],
    },
    bin: {
      about:
        'Deleted items lie in the recycle bin, with who deleted them, when and why, and can be restored just as they were.',
      steps: [
        'Delete an item in the Inbox or the Archive with a reason: it comes here, and its archive number is kept for it.',
        'If it was a mistake, choose "Restore"; no reason or name is asked for.',
        'To destroy items whose retention has ended, select them and enter the destruction register, with approver and ground.',
      ],
      notes: [
        'Nothing is destroyed before its retention ends, and what is kept permanently never is. What is destroyed does not come back; only the destruction register and the change log remain.',
      ],
    },
    history: {
      about:
        'The change log says who changed what, when, from what and to what. Entries are only added, never changed or deleted.',
      steps: [
        'Find entries by kind, date or words; those of one item also show when it is open in the Archive.',
        'For a mistake just made, choose "Undo" or press Ctrl+Z; if somebody has changed it since, the program says why it cannot be undone.',
        'To keep or hand in the log, choose "Export" (Excel).',
      ],
      notes: [
        'Undoing is an entry too. Changes made from outside the program are found when the catalogue is verified.',
      ],
    },
  },
  keySheet: {
    window: {
      title: 'The whole window',
      rows: [
        ['F1', 'Help for this screen'],
        ['?', 'This list of keys (when not typing)'],
        ['Ctrl+K', 'Quick open: a name, pinyin or initials'],
        ['Ctrl+1 … Ctrl+9', 'Screens in the order on the left'],
        ['Tab, Shift+Tab', 'To the next, the previous control'],
        ['Ctrl+Z', 'Undo the last change (when not typing)'],
        ['Esc', 'Close a dialog or a list'],
      ],
    },
    inbox: {
      title: 'Inbox',
      rows: [
        ['Enter', 'Take the suggestion, to the next field'],
        ['Ctrl+Enter', 'File, open the next item'],
      ],
    },
    arrange: {
      title: 'Arrange pages',
      rows: [
        ['Arrows, Shift+arrows', 'To another page, select a run'],
        ['Space', 'Select this page or not'],
        ['Alt+←, Alt+→', 'Move this page'],
        ['R, Shift+R', 'Turn right, left'],
        ['S', 'Begin an item here, or join it'],
        ['Delete', 'Take out or put back'],
      ],
    },
    archive: {
      title: 'Filed items',
      rows: [
        ['↑, ↓, PageUp, PageDown', 'Move up and down'],
        ['Space', 'Select this item or not'],
        ['Enter', 'Open'],
        ['M', 'Move to another line, change selected'],
        ['Ctrl+S', 'In an open item: save'],
        ['Ctrl+A', 'Select all'],
      ],
    },
    pages: {
      title: 'Images of pages',
      rows: [
        ['PageUp, PageDown', 'Previous, next page'],
        ['+, -', 'Larger, smaller'],
        ['0, 9', 'Page width, whole page'],
        ['R', 'Turn this page right'],
        ['Ctrl+F', 'Find in this item'],
        ['F3, Shift+F3', 'Next, previous place'],
      ],
    },
    search: {
      title: 'Search, quick open',
      rows: [
        ['↑, ↓', 'Previous, next'],
        ['Enter', 'Open the one chosen'],
      ],
    },
  },
}

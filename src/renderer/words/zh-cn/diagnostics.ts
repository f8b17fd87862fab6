/** 诊断信息: what is shown before it is saved, to be sent to whoever looks after the program. */
export const diagnostics = {
  menu: '导出诊断信息……',
  title: '导出诊断信息',
  note: '程序出问题时，可把下面这些内容存成一个文件，发给维护人员。其中不含题名、正文、姓名和文件路径；以下就是文件的全部内容，请先看一遍。',
  content: '诊断信息的全部内容',
  save: '保存为文件……',
  saved: '诊断信息已保存到“{{path}}”',
} as const

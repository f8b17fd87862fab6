/** 打印: what is shown before it goes to paper. */
export const print = {
  open: '打印……',
  print: '打印',
  savePdf: '另存为 PDF',
  sent: '已交给打印机，共 {{count}} 页',
  saved: '已保存为 {{path}}',
  broken: '有的页图像读不出来，没有打印。请先在“备份与安全”检查原件。',
  hint: '打印机、页码范围和份数在接着出现的系统对话框里选；请选“实际大小”。',
  itemHint: '按扫描的图像打印，每页缩放到一张 A4；横的页转过来印。',
  page: '{{title}} 第 {{page}} 页',
  item: '打印这一件',
  empty: '没有可以打印的页。',
} as const

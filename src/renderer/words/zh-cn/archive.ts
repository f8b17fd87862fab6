export const archive = {
  tree: '清册目录',
  all: '全部条目',
  year: '年度',
  empty: '这里还没有归档的件',
  emptyNext: '到“收件箱”添加扫描件并归档后，会按清册条目显示在这里。',
  toInbox: '去收件箱',
  column: { code: '档号', title: '题名', date: '日期', pages: '页数', read: '文字' },
  backToList: '返回列表',
  tab: { fields: '著录', text: '文字', activities: '活动' },
  saved: '已保存',
  fixed: '档号、年度和保管期限已固定，不能在此修改。',
  pagesDisagree: '登记 {{pageCount}} 页，实有图像 {{images}} 页，请核对。',
  activities: {
    empty: '还没有标记活动',
    emptyNext: '一本记录里有多次会议时，请逐次标出所在的页；核对时据此计数。',
    mark: '标记活动',
  },
} as const

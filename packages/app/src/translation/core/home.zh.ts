import { createTranslationMessages } from '@backstage/frontend-plugin-api';
import { homeTranslationRef } from '@backstage/plugin-home/alpha';

export default createTranslationMessages({
  ref: homeTranslationRef,
  full: true,
  messages: {
    'addWidgetDialog.title': '添加新的小组件',
    'addWidgetDialog.noAvailableWidgets': '所有可用的小组件均已添加。',
    'customHomepageButtons.edit': '编辑',
    'customHomepageButtons.restoreDefaults': '恢复默认',
    'customHomepageButtons.clearAll': '全部清除',
    'customHomepageButtons.addWidget': '添加小组件',
    'customHomepageButtons.save': '保存',
    'customHomepageButtons.cancel': '取消',
    'customHomepage.noWidgets': '尚未添加小组件。请点击“添加小组件”开始。',
    'widgetSettingsOverlay.editSettingsTooltip': '编辑设置',
    'widgetSettingsOverlay.editSettingsTooptip': '编辑设置',
    'widgetSettingsOverlay.deleteWidgetTooltip': '删除小组件',
    'widgetSettingsOverlay.submitButtonTitle': '提交',
    'widgetSettingsOverlay.cancelButtonTitle': '取消',
    'starredEntityListItem.removeFavoriteEntityTitle': '取消收藏',
    'visitList.empty.title': '还没有访问记录。',
    'visitList.empty.description':
      '开始使用后，您的访问会显示在这里，方便您继续之前的工作。',
    'visitList.few.title': '访问的页面越多，这里显示的也越多。',
    'visitList.disabled.title': '未启用访问记录。',
    'visitList.disabled.description':
      '请在 app-config.yaml 中启用访问记录，以便在此查看最常和最近访问的页面。',
    'quickStart.title': '入门',
    'quickStart.description': '开始使用',
    'quickStart.learnMoreLinkTitle': '了解更多',
    'starredEntities.noStarredEntitiesMessage':
      '点击条目名称旁的星标，即可加入此列表！',
    'visitedByType.action.viewMore': '显示更多',
    'visitedByType.action.viewLess': '显示更少',
    'featuredDocsCard.learnMoreTitle': '了解更多',
    'featuredDocsCard.empty.title': '没有可显示的文档',
    'featuredDocsCard.empty.description': '创建您自己的文档。请查看入门资料。',
    'featuredDocsCard.empty.learnMoreLinkTitle': '文档',
  },
});

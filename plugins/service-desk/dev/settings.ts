import {
  type DeskSettings,
  channels,
  defaultAttachmentLimitBytes,
  defaultPriorityMatrix,
} from '@firstline/plugin-service-desk-common';

const category = (
  id: string,
  title: string,
  zh: string,
  children: DeskSettings['categories'] = [],
) => ({ id, title, titles: { zh }, children });

export const sampleSettings: DeskSettings = {
  categories: [
    category('access', 'Accounts and access', '账号与权限', [
      category('access/password', 'Password', '密码'),
      category('access/permission', 'Missing permission', '缺少权限'),
    ]),
    category('network', 'Network', '网络', [
      category('network/vpn', 'VPN', 'VPN'),
      category('network/wifi', 'Wi-Fi', '无线网络'),
    ]),
    category('application', 'Application', '应用系统', [
      category('application/error', 'Error message', '报错'),
      category('application/slow', 'Slow', '运行缓慢'),
      category('application/data', 'Wrong data', '数据错误'),
    ]),
    category('database', 'Database', '数据库'),
    category('hardware', 'Hardware', '硬件', [
      category('hardware/printer', 'Printer', '打印机'),
      category('hardware/laptop', 'Laptop', '笔记本电脑'),
    ]),
  ],
  priorityMatrix: defaultPriorityMatrix,
  channels: [...channels],
  defaultImpact: 'low',
  defaultUrgency: 'medium',
  serviceLevels: [],
  calendars: [],
  deskTeam: 'group:default/service-desk',
  attachmentLimitBytes: defaultAttachmentLimitBytes,
  reopenWindowDays: 14,
  autoCloseDays: 5,
};

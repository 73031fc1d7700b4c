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
  contact: {
    phone: '+86 21 5555 0100',
    extension: '1000',
    hours: { en: 'Monday to Friday', zh: '周一至周五' },
  },
  serviceLevels: [],
  calendars: [
    {
      name: 'office',
      title: 'Office Shanghai',
      titles: { zh: '上海办公室' },
      timeZone: 'Asia/Shanghai',
      hours: Object.fromEntries(
        ['1', '2', '3', '4', '5'].map(day => [
          day,
          ['09:00-12:00', '13:30-18:00'],
        ]),
      ),
      holidays: ['2026-10-01', '2026-10-02'],
      workdays: ['2026-10-10'],
    },
  ],
  contracts: [
    {
      name: 'telefax',
      title: 'Telefax Ltd',
      titles: { zh: '传真服务公司' },
      calendar: 'office',
      acceptSeconds: 3_600,
      contact: { name: 'Service line', phone: '+44 20 7946 0000' },
      reference: 'C-4711',
      until: '2099-12-31',
    },
  ],
  operationalLevels: [
    { tier: 2, acceptSeconds: 1_800, handOverSeconds: 28_800 },
    { tier: 3, acceptSeconds: 3_600, calendar: 'office' },
  ],
  deskTeam: 'group:default/service-desk',
  attachmentLimitBytes: defaultAttachmentLimitBytes,
  reopenWindowDays: 14,
  autoCloseDays: 5,
  majorUpdateEverySeconds: 1_800,
};

import type { Category } from '@firstline/common-kit';

type Branch = [
  id: string,
  title: string,
  chinese: string,
  children?: [id: string, title: string, chinese: string][],
];

// The kinds of trouble an IT service desk sees everywhere, with those the requirements name
// (S-046: computer, network, printer, campus card, video, telephone, access control, other).
const branches: Branch[] = [
  [
    'hardware',
    'Computers and devices',
    '电脑与设备',
    [
      ['desktop', 'Desktop computer', '台式电脑'],
      ['laptop', 'Laptop', '笔记本电脑'],
      ['mobile', 'Phone or tablet', '手机或平板'],
      ['peripheral', 'Monitor, keyboard, mouse', '显示器、键盘、鼠标'],
      ['server', 'Server or storage', '服务器或存储'],
    ],
  ],
  [
    'software',
    'Software',
    '软件',
    [
      ['business', 'Business application', '业务系统'],
      ['office', 'Office software', '办公软件'],
      ['operating-system', 'Operating system', '操作系统'],
      ['installation', 'Installation or licence', '安装或许可'],
    ],
  ],
  [
    'network',
    'Network',
    '网络',
    [
      ['wired', 'Wired network', '有线网络'],
      ['wifi', 'Wireless network', '无线网络'],
      ['vpn', 'VPN and remote access', 'VPN 与远程接入'],
      ['internet', 'Internet access', '互联网访问'],
    ],
  ],
  [
    'access',
    'Accounts and access',
    '账号与权限',
    [
      ['password', 'Password', '密码'],
      ['account', 'Account', '账号'],
      ['permission', 'Permission', '权限'],
    ],
  ],
  ['email', 'E-mail and calendar', '邮件与日历'],
  [
    'printing',
    'Printing and scanning',
    '打印与扫描',
    [
      ['printer', 'Printer', '打印机'],
      ['scanner', 'Scanner', '扫描仪'],
    ],
  ],
  ['video', 'Video and conferencing', '视频与会议'],
  ['telephone', 'Telephone', '电话'],
  ['door-access', 'Doors and campus cards', '门禁与校园卡'],
  [
    'data',
    'Data',
    '数据',
    [
      ['database', 'Database', '数据库'],
      ['report', 'Report or figures', '报表或数据有误'],
      ['recovery', 'Backup and recovery', '备份与恢复'],
    ],
  ],
  ['security', 'Security', '信息安全'],
  [
    'service-request',
    'Service request',
    '服务请求',
    [
      ['equipment', 'New equipment', '申领设备'],
      ['information', 'Question or advice', '咨询'],
      ['move', 'Move or set-up', '搬迁或布置'],
    ],
  ],
  ['other', 'Something else', '其他'],
];

/** The category tree of a desk whose config names none. */
export const defaultCategories: Category[] = branches.map(
  ([id, title, chinese, children = []]) => ({
    id,
    title,
    titles: { zh: chinese },
    children: children.map(([leaf, leafTitle, leafChinese]) => ({
      id: `${id}/${leaf}`,
      title: leafTitle,
      titles: { zh: leafChinese },
      children: [],
    })),
  }),
);

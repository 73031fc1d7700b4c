import { DateTime } from 'luxon';
import type { Sample } from './samples';

/** The rest of the articles the fake starts with. */
export const moreSamples: Sample[] = [
  {
    content: {
      title: 'VPN drops every few minutes on hotel and train Wi-Fi',
      kind: 'known-error',
      category: 'network',
      tags: ['vpn', 'mtu'],
      ciRefs: ['component:default/vpn-gateway'],
      symptoms:
        'The connection is there, then gone, then there again. The client says `DTLS handshake timeout`.',
      cause: 'Some networks drop UDP packets above 1,280 bytes.',
      workaround:
        'In the client, **Settings → Advanced → Use TCP only**, then connect again. It is a little slower and holds.',
    },
    owner: 'platform-team',
    author: 'liu.yang',
    daysAgo: 40,
    helped: ['zhang.wei'],
    solved: 5,
  },
  {
    content: {
      title: 'Connect to the VPN',
      kind: 'how-to',
      category: 'network',
      tags: ['vpn'],
      ciRefs: ['component:default/vpn-gateway'],
      resolution:
        '1. Open **Northwind Connect**.\n2. Enter `vpn.northwind.example`.\n3. Confirm on your telephone.',
    },
    owner: 'platform-team',
    author: 'anna.schmidt',
    daysAgo: 90,
    helped: ['zhang.wei', 'li.na'],
  },
  {
    content: {
      title: '如何连接 VPN',
      kind: 'how-to',
      category: 'network',
      tags: ['vpn'],
      language: 'zh',
      ciRefs: ['component:default/vpn-gateway'],
      resolution:
        '1. 打开 **Northwind Connect**。\n2. 输入 `vpn.northwind.example`。\n3. 在手机上确认。',
    },
    owner: 'platform-team',
    author: 'liu.yang',
    daysAgo: 88,
  },
  {
    content: {
      title: 'Card payments are refused with “3DS step-up required”',
      kind: 'known-error',
      category: 'application',
      tags: ['3ds'],
      ciRefs: ['component:default/checkout-web'],
      symptoms: 'Customers of one bank cannot pay by card.',
      workaround: 'Offer them direct debit until the bank has mended it.',
    },
    owner: 'payments-team',
    author: 'raj.patel',
    daysAgo: 12,
    solved: 1,
  },
  {
    content: {
      title: 'The fax gateway has no line',
      kind: 'known-fix',
      tags: ['fax'],
      ciRefs: ['component:default/legacy-fax-gateway'],
      symptoms: 'Faxes wait in the queue; the gateway says `NO CARRIER`.',
      resolution: 'Restart the line card: `faxctl line restart 1`.',
      audience: 'engineers',
    },
    owner: 'platform-team',
    author: 'anna.schmidt',
    daysAgo: 150,
    stale: [
      {
        reason: 'ci-deprecated',
        ciRef: 'component:default/legacy-fax-gateway',
        since: DateTime.now().minus({ days: 9 }).toISO(),
      },
    ],
  },
  {
    content: {
      title: 'Refunds stay pending after midnight',
      kind: 'known-fix',
      category: 'application',
      ciRefs: ['component:default/payments-api'],
      symptoms: 'Refunds made after midnight stay *pending* until noon.',
      resolution: 'Start the settlement again with `settle --since midnight`.',
    },
    state: 'in_review',
    owner: 'payments-team',
    author: 'raj.patel',
    daysAgo: 1,
  },
  {
    content: {
      title: 'Rotate the signing key of the payments API',
      kind: 'runbook',
      ciRefs: ['component:default/payments-api'],
      audience: 'engineers',
      resolution: 'Make a new key pair, publish it, wait a day, sign with it.',
    },
    state: 'draft',
    owner: 'payments-team',
    author: 'wang.fang',
    daysAgo: 3,
  },
  {
    content: {
      title: 'Restart the old print server',
      kind: 'runbook',
      resolution: 'It is gone since spring.',
    },
    state: 'retired',
    owner: 'platform-team',
    author: 'anna.schmidt',
    daysAgo: 400,
  },
];

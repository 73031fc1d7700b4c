import type {
  ComplaintAction,
  ComplaintActionRequests,
  FileComplaintRequest,
} from '@firstline/plugin-service-desk-common';
import type { DateTime } from 'luxon';
import { userRefOf, type Person } from './people';
import type { Actor, Beginning } from './stories/Story';

/** What happens next to a complaint: how long after the step before it, by whom, what. */
type ComplaintStep = {
  [A in ComplaintAction]: [
    after: string,
    by: Actor,
    action: A,
    body: ComplaintActionRequests[A],
  ];
}[ComplaintAction];

/** The life of one complaint. */
export interface DemoComplaint {
  begins: Beginning;
  by: Person;
  /** Title of the incident it is about. */
  about?: string;
  complaint: FileComplaintRequest;
  steps: ComplaintStep[];
}

/** Complaints in several states; measures are due some days from now. */
export function demoComplaints(now: DateTime): DemoComplaint[] {
  return [
    {
      // About the head of IT service: the board decides.
      begins: { daysAgo: 12, at: '09:10' },
      by: 'emma.clark',
      complaint: {
        title: 'Sales was not told that checkout would be down',
        description:
          'The maintenance of last Friday was agreed among IT and nobody asked us. We had a campaign running. I was told afterwards that He Qiang had approved it.',
        subjects: [userRefOf('he.qiang')],
      },
      steps: [
        [
          '3h',
          'chen.jie',
          'verify',
          {
            finding:
              'The window was approved on Wednesday. The notice went to the IT mailing list only; nobody of Sales is on it.',
          },
        ],
        [
          '20h',
          'xu.ling',
          'decide',
          {
            outcome: 'partly-upheld',
            decision:
              'The maintenance was needed and the hour was well chosen. Those who sell have to be asked before, not told afterwards.',
            measures: [
              {
                text: 'Put the heads of Sales and Finance on the notice of every maintenance window',
                owner: userRefOf('maria.silva'),
                dueAt: now.plus({ days: 3 }).toISO()!,
              },
            ],
          },
        ],
        [
          '4h',
          'tom.baker',
          'answer',
          {
            text: 'You should have been asked. From now on the heads of Sales and Finance are on the notice of every maintenance window, three working days before.',
            method: 'call',
          },
        ],
        [
          '1d',
          'emma.clark',
          'accept',
          {
            satisfied: true,
            rating: {
              overall: 4,
              speed: 4,
              attitude: 5,
              result: 4,
              comment: 'Thank you for calling.',
            },
          },
        ],
      ],
    },
    {
      begins: { daysAgo: 5, at: '09:20' },
      by: 'zhang.wei',
      about: '欧元汇率停在上周五',
      complaint: {
        title: '汇率问题处理过程中没有任何反馈',
        description:
          '月底结账期间，从上午报修到下午恢复，**没有人告诉我进展**，我打了三次电话，每次都要从头说一遍。',
      },
      steps: [
        [
          '2h',
          'chen.jie',
          'verify',
          {
            finding:
              '属实。事件挂起等待供应商期间没有公开回复；三次来电均有通话记录，但没有写进事件。',
          },
        ],
        [
          '6h',
          'he.qiang',
          'decide',
          {
            outcome: 'upheld',
            decision:
              '挂起事件时必须向用户说明原因和预计时间；来电必须记入事件。',
            measures: [
              {
                text: '为“等待供应商”增加回复模板，并对一线进行培训',
                owner: userRefOf('tom.baker'),
                dueAt: now.plus({ days: 4 }).toISO()!,
              },
            ],
          },
        ],
        [
          '1d',
          'tom.baker',
          'answer',
          {
            text: '您的投诉成立，非常抱歉。今后事件等待供应商时，我们会主动告知原因和预计时间，您的每次来电也会记入事件，无需重复说明。',
            method: 'portal',
          },
        ],
      ],
    },
    {
      begins: { ago: '21h' },
      by: 'emma.clark',
      complaint: {
        title: 'Hung up on while I was still talking',
        description:
          'I called about the guest Wi-Fi and was told to "just read the article". When I said that I had, the call ended.',
        subjects: [userRefOf('tom.baker')],
        channel: 'portal',
      },
      steps: [
        [
          '2h',
          'chen.jie',
          'verify',
          {
            finding:
              'The call lasted 48 seconds and was ended on our side. Another call came in at that moment; whether it was on purpose cannot be told from the log.',
          },
        ],
      ],
    },
    {
      // About nobody in particular.
      begins: { ago: '2h' },
      by: 'li.na',
      complaint: {
        title: 'Nobody answers the hotline at lunch',
        description:
          'Called three times between 12:00 and 13:30 on Monday and Tuesday, ten minutes of music each time.',
        channel: 'phone',
        reporter: {
          userRef: userRefOf('zhang.wei'),
          phone: '+86 21 5555 0142',
        },
      },
      steps: [],
    },
  ];
}

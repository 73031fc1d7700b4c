/** What the desk says on the phone unless the config has its own words; Markdown by language. */
export const defaultCallScript: Record<string, string> = {
  en: `1. **Say who you are**: name, service desk, and which report you call about.
2. **Ask whether it is a good moment**: it takes two minutes. If not, agree on another time and note it as *not reached*.
3. **Say what was done**, in plain words, and ask: *Does it work again for you, all of it?*
4. **If not**: ask what still fails and since when, thank them, choose *Not solved*. It goes back to whoever worked on it.
5. **If so**: ask for the rating, from 1 (very dissatisfied) to 5 (very satisfied): how quickly we responded, how we treated them, the result, and all in all. Ask what we should do better, and write down their own words.
6. **If they are dissatisfied**: listen, apologise, do not argue. Say that they can complain and that nobody the complaint names will deal with it.
7. **Close the call**: say what happens next, and thank them.`,
  zh: `1. **自我介绍**：报上姓名和服务台，说明为哪一个报告回访。
2. **询问是否方便**：只需两分钟。如不方便，约定下次时间，并记录为*未联系到*。
3. **用通俗的话说明处理经过**，并询问：*现在是否已完全恢复正常？*
4. **如未解决**：问清还有什么问题、从何时开始，表示感谢，选择*未解决*，事件将退回原处理人。
5. **如已解决**：请用户评分，从 1（非常不满意）到 5（非常满意）：响应速度、服务态度、处理结果和总体评价；请用户提出意见和建议，并按原话记录。
6. **如用户不满意**：耐心倾听并致歉，不要争辩；告知可以投诉，且被投诉人不会参与投诉的处理。
7. **结束通话**：说明后续安排，并表示感谢。`,
};

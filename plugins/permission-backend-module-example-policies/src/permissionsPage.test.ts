import {
  knowledgeBasePermissions,
  RESOURCE_TYPE_ARTICLE,
} from '@firstline/plugin-knowledge-base-common';
import {
  actionOf,
  complaintActionPermissions,
  complaintActions,
  complaintLifecycle,
  incidentActionPermissions,
  incidentLifecycle,
  incidentMoves,
  RESOURCE_TYPE_INCIDENT,
  serviceDeskPermissions,
} from '@firstline/plugin-service-desk-common';
import { pageRows } from './__testUtils__/permissionsPage';

const words: Record<string, string> = {
  agent: 'the desk',
  incidentManager: 'incident managers',
  deskManager: 'desk managers',
  teamMember: 'the team',
  assignee: 'the assignee',
  firstContactOwner: 'the first-contact owner',
  ciOwner: 'owners of its items',
  requester: 'the requester',
  complainant: 'the complainant',
  verifier: 'those who verify it',
  decider: 'those who decide it',
};

/** Who the lifecycles let make each move, in the words of the page; the product itself is not on it. */
function movers(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const add = (name: string, who: readonly string[]) =>
    found.set(
      name,
      new Set([
        ...(found.get(name) ?? []),
        ...who.filter(one => one !== 'worker').map(one => words[one]),
      ]),
    );
  for (const move of incidentMoves) {
    add(
      incidentActionPermissions[actionOf(move)].name,
      incidentLifecycle[move].who,
    );
  }
  for (const action of complaintActions) {
    add(
      complaintActionPermissions[action].name,
      complaintLifecycle[action].who,
    );
  }
  return found;
}

describe('docs/permissions.md', () => {
  const rows = pageRows();
  const rowOf = (name: string) => rows.find(row => row.name === name);

  it('names every permission once, with its action, below its resource type', () => {
    const permissions = [
      ...serviceDeskPermissions,
      ...knowledgeBasePermissions,
    ];
    const headings: Record<string, string> = {
      Incidents: RESOURCE_TYPE_INCIDENT,
      Articles: RESOURCE_TYPE_ARTICLE,
    };
    const expected = permissions.map(permission => [
      permission.name,
      permission.attributes.action,
    ]);
    const named = rows
      .filter(({ heading }) => heading !== 'Rules')
      .map(({ name, cells }) => [name, cells[0]]);
    expect(named.sort()).toEqual(expected.sort());
    for (const permission of permissions) {
      const { heading, cells } = rowOf(permission.name)!;
      const isResources = permission.type === 'resource';
      expect([permission.name, headings[heading]]).toEqual([
        permission.name,
        isResources ? permission.resourceType : undefined,
      ]);
      expect(cells.every(cell => cell !== '')).toBe(true);
    }
  });

  it('says who may make a move as the lifecycles do', () => {
    const found = movers();
    expect(found.size).toBeGreaterThan(15);
    for (const [name, who] of found) {
      const said = rowOf(name)!.cells[2].split(', ');
      expect([name, said.sort()]).toEqual([name, [...who].sort()]);
    }
  });
});

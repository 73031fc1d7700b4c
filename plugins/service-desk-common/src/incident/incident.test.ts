import {
  formatIncidentNumber,
  incidentStates,
  isOpen,
  parseIncidentNumber,
} from './incident';

describe('incident numbers', () => {
  it.each([
    [1, 'INC-000001'],
    [999_999, 'INC-999999'],
    [1_000_000, 'INC-1000000'],
    [2_147_483_647, 'INC-2147483647'],
  ])('%d is %s and back', (id, number) => {
    expect(formatIncidentNumber(id)).toBe(number);
    expect(parseIncidentNumber(number)).toBe(id);
  });

  it.each([
    'INC-000000',
    'INC-1',
    'INC-0000001',
    'INC-2147483648',
    'INC-999999999999',
    'INC-9999999999999',
    'inc-000001',
    ' INC-000001',
    'INC-000001\n',
    'INC-00000１',
    'INC--00001',
    'CMP-000001',
    '000001',
    '',
    '..%2f..%2fetc%2fpasswd',
  ])('%j is none', number => {
    expect(parseIncidentNumber(number)).toBeUndefined();
  });

  it('is open until it is resolved, closed or cancelled', () => {
    expect(incidentStates.filter(isOpen)).toEqual([
      'new',
      'assigned',
      'in_progress',
      'pending',
    ]);
  });
});

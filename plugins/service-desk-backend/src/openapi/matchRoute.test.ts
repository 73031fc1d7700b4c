import { matchRoute } from './routeTable';

describe('matchRoute', () => {
  it('knows each request that the router answers, so that no write goes unaudited', () => {
    expect(matchRoute('POST', '/incidents')).toEqual({
      operationId: 'fileIncident',
      params: {},
    });
    expect(matchRoute('DELETE', '/incidents/INC-000001/subscribe/')).toEqual({
      operationId: 'unfollowIncident',
      params: { number: 'INC-000001' },
    });
    // The router does not mind the case of letters.
    expect(
      matchRoute('POST', '/Incidents/inc-000001/ACTIONS/accept'),
    ).toMatchObject({ operationId: 'acceptIncident' });
    expect(
      matchRoute(
        'DELETE',
        '/incidents/INC-000001/participants/user%3Adefault%2Fa',
      ),
    ).toMatchObject({ params: { userRef: 'user:default/a' } });
  });

  it('knows no others, and no more of a name than fits a log', () => {
    expect(matchRoute('POST', '/incidents/INC-000001')).toBeUndefined();
    expect(matchRoute('PUT', '/incidents')).toBeUndefined();
    expect(matchRoute('GET', '/openapiXjson')).toBeUndefined();
    const long = matchRoute(
      'POST',
      `/incidents/${'x'.repeat(5_000)}/subscribe`,
    );
    expect(long?.params.number).toHaveLength(200);
    expect(matchRoute('POST', '/incidents/%E0/subscribe')?.params).toEqual({
      number: '%E0',
    });
  });
});

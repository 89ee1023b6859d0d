import { describe, expect, it } from 'vitest';
import type { Contract } from './contract.ts';
import { getAt, textAt } from './values.ts';

/** What one may ask of one's rights and of tokens, beside single rights. */
export function describeReviews({ api, server }: Contract): void {
  describe('reviews of rules and tokens', () => {
    it('tell an administrator that all is allowed', async () => {
      const { code, body } = await api().post(RULES, toRulesReview({ namespace: 'default' }));
      const nowhere = await api().post(RULES, toRulesReview({}));

      expect(code).toBe(201);
      expect(body).toMatchObject({ kind: 'SelfSubjectRulesReview', status: { incomplete: false } });
      expect(getAt(body, 'status.resourceRules')).toContainEqual({
        verbs: ['*'],
        apiGroups: ['*'],
        resources: ['*'],
      });
      expect(nowhere.code).toBe(400);
      expect(textAt(nowhere.body, 'message')).toBe('no namespace on request');
    });

    it('tell whose token it is', async () => {
      const { token = '' } = server().stranger;

      const known = await api().post(TOKENS, toTokenReview(token));
      const unknown = await api().post(TOKENS, toTokenReview('nobody'));
      const none = await api().post(TOKENS, toTokenReview(''));

      expect(known.body).toMatchObject({ spec: { token }, status: { authenticated: true } });
      expect(getAt(known.body, 'status.user.groups')).toContain('system:authenticated');
      expect(getAt(unknown.body, 'status')).toEqual({ user: {}, error: 'invalid bearer token' });
      expect(none.code).toBe(400);
      expect(textAt(none.body, 'message')).toBe(
        'token is required for TokenReview in authentication',
      );
    });

    it('are asked, not read', async () => {
      const answers = await Promise.all([RULES, TOKENS].map(async (path) => api().get(path)));

      expect(answers.map(({ code }) => code)).toEqual([405, 405]);
    });
  });
}

const RULES = '/apis/authorization.k8s.io/v1/selfsubjectrulesreviews';

const TOKENS = '/apis/authentication.k8s.io/v1/tokenreviews';

function toRulesReview(spec: object): object {
  return { apiVersion: 'authorization.k8s.io/v1', kind: 'SelfSubjectRulesReview', spec };
}

function toTokenReview(token: string): object {
  return { apiVersion: 'authentication.k8s.io/v1', kind: 'TokenReview', spec: { token } };
}

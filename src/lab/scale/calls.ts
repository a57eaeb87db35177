/**
 * Requests a second to the session store, the key set and the authorization server.
 * Users' requests are assumed to come at random moments, each user's and each service's (a Poisson process).
 */

/** How a service finds out who asks. */
export interface Way {
  /** Look-ups in the session store, or at the introspection endpoint, that a request needs. */
  readonly lookUps: number;
  /** Writes that come with a look-up: a session is prolonged. */
  readonly writes: number;
  /** Signatures that a request needs checked. */
  readonly verifications: number;
  /** Signatures that the gateway makes for a request. */
  readonly signatures: number;
  /** Calls to the authorization server when the credential has expired. */
  readonly renewalCalls: number;
  /** Seconds that the credential lives; infinite: the server prolongs it, or it has no end. */
  readonly lifetime: number;
  /** Seconds that what a look-up answered is kept; 0: it is not. */
  readonly lookUpKept: number;
  /** One gateway looks up and keeps for all services; otherwise each service does. */
  readonly atGateway: boolean;
  /** Seconds that a service keeps its copy of the list of what was ended; 0: it needs none. */
  readonly listKept: number;
}

export interface Scale {
  /** Of all users together, on all services together. */
  readonly requestsPerSecond: number;
  /** Services that check the credential, each by itself; requests spread evenly. */
  readonly services: number;
  /** Seconds from one request of a user to their next, on average. */
  readonly betweenRequests: number;
  /** Seconds that a service keeps the key set. */
  readonly keySetKept: number;
}

/** Calls a second. */
export interface Calls {
  readonly lookUps: number;
  readonly writes: number;
  readonly keySets: number;
  readonly lists: number;
  readonly renewals: number;
  readonly total: number;
}

/**
 * Which part of the requests comes when nothing is kept any more: one request fetches, what it fetched is kept, and of
 * the requests meanwhile there are `perSecond * kept`.
 * @param kept seconds
 */
export const missShare = (perSecond: number, kept: number): number => 1 / (1 + perSecond * kept);

/** Of one user on one service. */
const perUserAndService = ({ betweenRequests, services }: Scale): number => 1 / (betweenRequests * services);

/** How often what was looked up is asked for again, where it is kept. */
const perKeeper = ({ atGateway }: Way, scale: Scale): number =>
  perUserAndService(scale) * (atGateway ? scale.services : 1);

/** The part of the requests that comes with an expired credential. */
export const renewalShare = ({ lifetime }: Way, { betweenRequests }: Scale): number =>
  missShare(1 / betweenRequests, lifetime);

/** What reaches the shared servers. */
export const centralCalls = (way: Way, scale: Scale): Calls => {
  const { requestsPerSecond, services, keySetKept } = scale;
  const asking = requestsPerSecond * missShare(perKeeper(way, scale), way.lookUpKept);
  const lookUps = asking * way.lookUps;
  const writes = asking * way.writes;
  const fetches = (kept: number) => requestsPerSecond * missShare(requestsPerSecond / services, kept);
  const keySets = way.verifications > 0 ? fetches(keySetKept) : 0;
  const lists = way.listKept > 0 ? fetches(way.listKept) : 0;
  const renewals = requestsPerSecond * way.renewalCalls * renewalShare(way, scale);
  return { lookUps, writes, keySets, lists, renewals, total: lookUps + writes + keySets + lists + renewals };
};

/** What one user causes who comes fresh and sends so many requests to each service, while nothing expires. */
export const callsOfBurst = (
  way: Way,
  services: number,
  requests: number,
): Omit<Calls, 'renewals' | 'writes'> => {
  const keepers = way.atGateway ? 1 : services;
  const lookUps = way.lookUps * (way.lookUpKept > 0 ? keepers : services * requests);
  const keySets = way.verifications > 0 ? services : 0;
  const lists = way.listKept > 0 ? services : 0;
  return { lookUps, keySets, lists, total: lookUps + keySets + lists };
};

/** What answers in an outage in place of what is down. */
export interface Spare {
  /** A service that can't fetch the key set, or the list of what was ended, goes on with what it has. */
  readonly keepsOldKeys: boolean;
  /** The session store and the introspection endpoint have a replica, which answers look-ups and renews nothing. */
  readonly hasReplica: boolean;
}

/** Things kept that an answer depends on while the shared server is down, each with how it is kept. */
export const keptBy = (way: Way, scale: Scale, { keepsOldKeys, hasReplica }: Spare): Kept[] => {
  const perSecond = scale.requestsPerSecond / scale.services;
  return [
    { seconds: way.lifetime, perSecond: 1 / scale.betweenRequests },
    ...(way.lookUps > 0 && !hasReplica
      ? [{ seconds: way.lookUpKept, perSecond: perKeeper(way, scale) }]
      : []),
    ...(way.verifications > 0 && !keepsOldKeys ? [{ seconds: scale.keySetKept, perSecond }] : []),
    ...(way.listKept > 0 && !keepsOldKeys ? [{ seconds: way.listKept, perSecond }] : []),
  ];
};

/** Something that is fetched by a request and good for some time. */
export interface Kept {
  readonly seconds: number;
  /** Requests that it serves. */
  readonly perSecond: number;
}

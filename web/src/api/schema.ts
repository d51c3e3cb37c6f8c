// Made from openapi.json by build/types.mjs (npm run types): never edited by hand.

/** The shapes of all answers. */
export interface Schemas {
  AnnotationPage: {
    '@context': string;
    id: string;
    type: string;
    items: ({
      id: string;
      type: string;
      motivation: string;
      body: {
        type: string;
        format: string;
        value: string;
      };
      target: {
        source: string;
        selector: Schemas['Selector'][];
      };
    })[];
  };
  Break: {
    day: string;
    reason: string;
  };
  Case: {
    name: string;
    'as-known': string | null;
    version: string;
    program: string;
    estimator: string | null;
    reports: number;
    claims: number;
    places: number;
    units: number;
    days: unknown;
    known: unknown;
    bounds: unknown;
    outcomes: ({
      number: number;
      id: string;
      name: string;
      'name-ar': string | null;
      colour: string;
    })[];
    worldview: string;
    disclaimer: string;
    tiles: unknown;
    notes: string[];
  };
  Cells: {
    type: string;
    features: ({
      type: string;
      id: number;
      properties: {
        place: string;
        name: string;
        'name-ar'?: string;
        lat: number;
        lon: number;
        population: number;
      };
      geometry: Schemas['Geometry'];
    })[];
  };
  Changes: {
    known: string | null;
    version: string;
    days: string[];
    outcomes: ({
      number: number;
      id: string;
      name: string;
      'name-ar': string | null;
      colour: string;
    })[];
    units: number;
    changes: {
      unit: number[];
      day: number[];
      outcome: number[];
      probability: number[];
      besieged: number[];
      newest: (number | null)[];
      origins: number[];
    };
  };
  Claim: {
    id: string;
    report: string;
    kind: string;
    modality: string;
    negated: boolean;
    exclusive?: boolean;
    condition?: string;
    quote: {
      exact: string;
      start: number;
      end: number;
    };
    sentence: {
      exact: string;
      start: number;
      end: number;
    };
    actor: ({
      id: string | null;
      name: string;
      mention: string;
      start: number;
      end: number;
      implied?: boolean;
      stance?: string;
      basis?: string;
      km?: number | null;
      bearing?: string | null;
    })[];
    target: ({
      id: string | null;
      name: string;
      mention: string;
      start: number;
      end: number;
      implied?: boolean;
      stance?: string;
      basis?: string;
      km?: number | null;
      bearing?: string | null;
    })[];
    place: ({
      id: string | null;
      name: string;
      lat: number | null;
      lon: number | null;
      mention: string;
      start: number;
      end: number;
      implied?: boolean;
      precision?: number;
      relation?: string;
      anchors?: ({
        id: string | null;
        name: string;
        mention: string;
        start: number;
        end: number;
        implied?: boolean;
        stance?: string;
        basis?: string;
        km?: number | null;
        bearing?: string | null;
      })[];
      region?: {
        type: string;
        zone?: string;
        side?: string;
        of: string[];
        radius_km?: number | null;
        area_km2?: number | null;
      };
    })[];
    attributes: Record<string, string>;
    figure: unknown;
    time: unknown;
    attribution: ({
      id: string | null;
      name: string;
      mention: string;
      start: number;
      end: number;
      implied?: boolean;
      stance?: string;
      basis?: string;
      km?: number | null;
      bearing?: string | null;
    })[];
    about: string | null;
    confidence: number;
    rule: string;
    judgements?: Schemas['Judgement'][];
  };
  Claims: {
    'as-known': string | null;
    version: string;
    claims: Schemas['Claim'][];
    next: string | null;
  };
  Collection: {
    id: string;
    title: string;
    description: string;
    extent: unknown;
    itemType: string;
    crs: string[];
    links: Schemas['Link'][];
  };
  Collections: {
    links: Schemas['Link'][];
    collections: Schemas['Collection'][];
  };
  Conformance: {
    conformsTo: string[];
  };
  Contradictions: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: ({
      about: string;
      day: string;
      event: string | null;
      'rests-on': string;
      'one-reckoned': string | null;
      'other-reckoned': string | null;
      one: ({
        claim: string;
        report: string;
        kind: string;
        by: string;
        'by-id': string | null;
        stance: string | null;
        basis: string | null;
        outlet: string;
        known: string;
        quote: string;
        sentence: string;
        copies: string | null;
      })[];
      other: ({
        claim: string;
        report: string;
        kind: string;
        by: string;
        'by-id': string | null;
        stance: string | null;
        basis: string | null;
        outlet: string;
        known: string;
        quote: string;
        sentence: string;
        copies: string | null;
      })[];
    })[];
  };
  Event: {
    id: string;
    event: string;
    summary: string;
    when: unknown;
    place: unknown;
    actors: Schemas['Party'][];
    targets: Schemas['Party'][];
    figures: ({
      effect: string;
      low: number;
      high: number | null;
      counts: ({
        low: number;
        high: number | null;
        of: string;
        role: string;
        by: string;
        known: string;
        claim: string;
      })[];
    })[];
    origins: number;
    reports: number;
    'first-known': string;
    'last-known': string;
    claims: ({
      claim: string;
      report: string;
      kind: string;
      by: string;
      'by-id': string | null;
      stance: string | null;
      basis: string | null;
      outlet: string;
      known: string;
      quote: string;
      sentence: string;
      copies: string | null;
    })[];
    answers: ({
      answer: string;
      'tied-by-report': boolean;
      claim: string;
      report: string;
      kind: string;
      by: string;
      'by-id': string | null;
      stance: string | null;
      basis: string | null;
      outlet: string;
      known: string;
      quote: string;
      sentence: string;
      copies: string | null;
    })[];
  };
  Events: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: Schemas['Event'][];
  };
  Evidence: {
    place: {
      id: string;
      name: string;
    };
    on: string;
    'as-known': string | null;
    reconciler: string;
    outcome: string;
    holders: ({
      id: string | null;
      name: string;
    })[];
    contested: boolean;
    besieged: boolean;
    'newest-evidence': string | null;
    'newest-report': string | null;
    'no-word-since': string | null;
    origins: number;
    'described-nearby': number;
    standings: ({
      id: string | null;
      name: string;
      also: string[];
      'votes-for': number;
      'votes-against': number;
      for: ({
        seen: string;
        'day-from-report': boolean;
        grade: string;
        origin: string;
        part?: number;
        claim: string;
        kind: string;
        time: string | null;
        sentence: string;
        attribution: ({
          id: string | null;
          name: string;
          stance: string;
        })[];
        report: string;
        name: string;
        source: string;
        url: string;
        published: string | null;
        known: string;
        family: string | null;
        judgements?: Schemas['Judgement'][];
      })[];
      against: ({
        seen: string;
        'day-from-report': boolean;
        grade: string;
        origin: string;
        part?: number;
        claim: string;
        kind: string;
        time: string | null;
        sentence: string;
        attribution: ({
          id: string | null;
          name: string;
          stance: string;
        })[];
        report: string;
        name: string;
        source: string;
        url: string;
        published: string | null;
        known: string;
        family: string | null;
        judgements?: Schemas['Judgement'][];
      })[];
    })[];
    sightings: ({
      condition: string;
      lasts: boolean;
      seen: string;
      claim: string;
      kind: string;
      time: string | null;
      sentence: string;
      attribution: ({
        id: string | null;
        name: string;
        stance: string;
      })[];
      report: string;
      name: string;
      source: string;
      url: string;
      published: string | null;
      known: string;
      family: string | null;
      judgements?: Schemas['Judgement'][];
    })[];
    estimate?: {
      undetermined: boolean;
      basis: string;
      p: Record<string, number>;
      outcomes: ({
        id: string | null;
        name: string;
        p: number;
      })[];
    };
    rules: ({
      rule: string;
      means: string;
      outcome: string;
      holders: ({
        id: string | null;
        name: string;
      })[];
      contested: boolean;
      p: number | null;
      basis: string;
    })[];
    collapses: ({
      origin: string;
      claims: number;
      reports: number;
      copies: number;
      outlets: string[];
    })[];
    because: string[];
  };
  Explained: {
    claim: string;
    report: string;
    summary: string;
    tree: Schemas['Finding'];
  };
  Feature: {
    type: string;
    id: string;
    geometry: unknown;
    properties: unknown;
    links?: Schemas['Link'][];
  };
  Features: {
    type: string;
    links: Schemas['Link'][];
    numberMatched?: number;
    numberReturned: number;
    features: Schemas['Feature'][];
  };
  Figures: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: ({
      quantity: string;
      unit: string;
      title: string;
      subject: string;
      place: string;
      figures: ({
        low: number;
        high: number | null;
        lost: boolean;
        first: string;
        last: string;
        replaced: boolean;
        claim: string;
        report: string;
        kind: string;
        by: string;
        'by-id': string | null;
        stance: string | null;
        basis: string | null;
        outlet: string;
        known: string;
        quote: string;
        sentence: string;
        copies: string | null;
      })[];
      reckoned: ({
        meaning: string;
        formula: string;
        low: number;
        high: number | null;
        from: string[];
      })[];
      contradictions: ({
        one: string;
        formula: string | null;
        other: string;
        'rests-on': string;
      })[];
    })[];
  };
  Finding: {
    rule: string;
    what: string;
    at: string | null;
    text: string;
    start: number;
    end: number;
    children: Schemas['Finding'][];
  };
  Frame: {
    on: string;
    'as-known': string | null;
    version: string;
    states: ({
      unit: number;
      place: string;
      name: string;
      outcome: number;
      probability: number;
      look: string;
      besieged: boolean;
      newest: string | null;
      origins: number;
    })[];
  };
  Geometry: {
    type: string;
    coordinates: unknown;
  };
  Ground: {
    type: string;
    features: ({
      type: string;
      properties: {
        name: string;
        iso?: string;
        disputed: boolean;
        'border-for'?: string[];
        'not-for'?: string[];
        since?: string;
        basis?: string;
      };
      geometry: Schemas['Geometry'];
    })[];
  };
  History: {
    place: string;
    name: string;
    'as-known': string | null;
    version: string;
    changes: ({
      day: string;
      early: string;
      late: string;
      from: string;
      to: string;
    })[];
    series: {
      day: string[];
      states: ({
        id: string;
        name: string;
        p: number[];
      })[];
    };
  };
  Judgement: {
    verdict: string;
    note: string;
    person: string;
    at: string;
  };
  Landing: {
    title: string;
    description: string;
    links: Schemas['Link'][];
  };
  Ledger: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    today: string;
    scores: ({
      'brier-of': string;
      settled: number;
      brier: unknown;
    })[];
    items: ({
      how: string;
      content: string;
      made: string;
      horizon: string | null;
      condition: string | null;
      likely: number | null;
      repeats: number;
      outcome: string;
      settled: string | null;
      reason: string;
      estimate: number | null;
      instead: string | null;
      claim: string;
      report: string;
      kind: string;
      by: string;
      'by-id': string | null;
      stance: string | null;
      basis: string | null;
      outlet: string;
      known: string;
      quote: string;
      sentence: string;
      copies: string | null;
      grounds: ({
        claim: string;
        report: string;
        kind: string;
        by: string;
        'by-id': string | null;
        stance: string | null;
        basis: string | null;
        outlet: string;
        known: string;
        quote: string;
        sentence: string;
        copies: string | null;
      })[];
    })[];
  };
  Link: {
    rel: string;
    href: string;
    type: string;
    title?: string;
  };
  Map: {
    type: string;
    [more: string]: unknown;
  };
  NothingFound: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: ({
      report: string;
      start: number;
      end: number;
      sentence: string;
      why: string;
    })[];
  };
  Party: {
    id: string | null;
    name: string;
    origins: number;
  };
  Place: {
    id: string;
    name: string;
    'name-ar': string | null;
    type: string;
    country: string;
    lat: number;
    lon: number;
    precision: number;
    population: number;
    unit: number;
    spellings: string[];
    within: ({
      id: string;
      name: string;
    })[];
  };
  Places: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: ({
      id: string;
      name: string;
      'name-ar': string | null;
      type: string;
      country: string;
      lat: number;
      lon: number;
      precision: number;
      population: number;
      unit: number;
      'evidence-days': number;
      newest: string | null;
    })[];
  };
  Problem: {
    type: string;
    title: string;
    status: number;
    detail: string;
  };
  Report: {
    id: string;
    source: string;
    author: string;
    title: string;
    genre: string;
    language: string;
    published: string | null;
    known: string;
    'declared-interest': string;
    extractor: string;
    repairs: ({
      kind: string;
      count: number;
    })[];
    read: boolean;
    reader: string;
    sentences: number;
    captures: ({
      name: string;
      source: string;
      author: string;
      url: string;
      published: string | null;
      captured: string;
    })[];
    'claims-found': number;
    version: string;
    text: string;
    marks: ({
      start: number;
      end: number;
      kind: string;
    })[];
    claims: ({
      claim: string;
      kind: string;
      summary: string;
      confidence: number;
      start: number;
      end: number;
      'sentence-start': number;
      'sentence-end': number;
      selectors: Schemas['Selector'][];
    })[];
    annotations: string;
  };
  Reports: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: ({
      id: string;
      source: string;
      author: string;
      title: string;
      genre: string;
      language: string;
      published: string | null;
      known: string;
      'declared-interest': string;
      extractor: string;
      repairs: ({
        kind: string;
        count: number;
      })[];
      read: boolean;
      reader: string;
      sentences: number;
      captures: ({
        name: string;
        source: string;
        author: string;
        url: string;
        published: string | null;
        captured: string;
      })[];
      claims: number;
      excerpt?: string;
      start?: number;
      end?: number;
    })[];
  };
  Selector: {
    type: string;
    exact?: string;
    prefix?: string;
    suffix?: string;
    start?: number;
    end?: number;
  };
  ShareSeries: {
    'as-known': string | null;
    version: string;
    measure: string;
    step: number;
    outcomes: ({
      number: number;
      id: string;
      name: string;
      'name-ar': string | null;
      colour: string;
    })[];
    day: string[];
    shares: number[][];
    low: number[][];
    high: number[][];
    'drawn-every': number;
    breaks: Schemas['Break'][];
    claimed: ({
      day: string;
      value: number;
      low: number;
      high: number | null;
      outcome: number;
      of: string;
      place: string | null;
      speaker: string;
      claim: string;
      quote: string;
    })[];
  };
  Shares: {
    on: string;
    'as-known': string | null;
    version: string;
    estimator: string | null;
    draws: number;
    basis: string[];
    breaks: Schemas['Break'][];
    measures: ({
      of: string;
      unit: string;
      whole: number;
      denominator: string;
      projection: string;
      boundaries: string;
      method: string;
      shares: ({
        outcome: number;
        id: string;
        name: string;
        share: number;
        low: number | null;
        high: number | null;
      })[];
    })[];
  };
  Sources: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    fit: string;
    items: ({
      id: string;
      sort: string;
      source: string;
      reports?: number;
      claims?: number;
      first?: string;
      last?: string;
      right: {
        own?: {
          share: number;
          low: number;
          high: number;
          votes: number;
        };
        others?: {
          share: number;
          low: number;
          high: number;
          votes: number;
        };
        unknown?: {
          share: number;
          low: number;
          high: number;
          votes: number;
        };
      };
      copies: ({
        of: string;
        reports: number;
      })[];
    })[];
  };
  Statements: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: ({
      day: string;
      track: string;
      [more: string]: unknown;
    })[];
  };
  Ties: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: ({
      relation: string;
      one: {
        id: string | null;
        name: string;
      };
      other: {
        id: string | null;
        name: string;
      };
      first: string;
      last: string;
      origins: number;
      'contradicted-by': string[];
      asserted: ({
        first: string;
        last: string;
        claim: string;
        report: string;
        kind: string;
        by: string;
        'by-id': string | null;
        stance: string | null;
        basis: string | null;
        outlet: string;
        known: string;
        quote: string;
        sentence: string;
        copies: string | null;
      })[];
      suspected: ({
        first: string;
        last: string;
        claim: string;
        report: string;
        kind: string;
        by: string;
        'by-id': string | null;
        stance: string | null;
        basis: string | null;
        outlet: string;
        known: string;
        quote: string;
        sentence: string;
        copies: string | null;
      })[];
      denied: ({
        first: string;
        last: string;
        claim: string;
        report: string;
        kind: string;
        by: string;
        'by-id': string | null;
        stance: string | null;
        basis: string | null;
        outlet: string;
        known: string;
        quote: string;
        sentence: string;
        copies: string | null;
      })[];
    })[];
  };
}

/** What is answered to which question, by its path below /api/v1. */
export interface Questions {
  'case': { answer: Schemas['Case']; query: { 'as-known'?: string; } };
  'changes': { answer: Schemas['Changes']; query: { 'as-known'?: string; } };
  'cells': { answer: Schemas['Cells']; query: { 'as-known'?: string; } };
  'frame': { answer: Schemas['Frame']; query: { on?: string; 'as-known'?: string; } };
  'ground': { answer: Schemas['Ground']; query: { 'as-known'?: string; } };
  'shares': { answer: Schemas['Shares']; query: { on?: string; 'as-known'?: string; draws?: number; } };
  'shares/series': { answer: Schemas['ShareSeries']; query: { 'as-known'?: string; measure?: string; step?: number; } };
  'places': { answer: Schemas['Places']; query: { q?: string; 'as-known'?: string; limit?: number; after?: string; } };
  'places/{id}': { answer: Schemas['Place']; query: { 'as-known'?: string; } };
  'places/{id}/evidence': { answer: Schemas['Evidence']; query: { on?: string; 'as-known'?: string; parts?: string; } };
  'places/{id}/history': { answer: Schemas['History']; query: { 'as-known'?: string; } };
  'reports': { answer: Schemas['Reports']; query: { q?: string; source?: string[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; } };
  'reports/{id}': { answer: Schemas['Report']; query: { 'as-known'?: string; } };
  'reports/{id}/annotations': { answer: Schemas['AnnotationPage']; query: { 'as-known'?: string; } };
  'claims': { answer: Schemas['Claims']; query: { place?: string[]; actor?: string[]; kind?: string[]; report?: string; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; } };
  'claims/{id}': { answer: Schemas['Claim']; query: { 'as-known'?: string; } };
  'claims/{id}/explain': { answer: Schemas['Explained']; query: { 'as-known'?: string; } };
  'events': { answer: Schemas['Events']; query: { place?: string[]; actor?: string[]; kind?: string[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; 'min-origins'?: number; } };
  'events/{id}': { answer: Schemas['Event']; query: { 'as-known'?: string; } };
  'docket': { answer: Schemas['Events']; query: { place?: string[]; actor?: string[]; kind?: string[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; unanswered?: string; } };
  'figures': { answer: Schemas['Figures']; query: { place?: string[]; actor?: string[]; kind?: string[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; all?: string; } };
  'contradictions': { answer: Schemas['Contradictions']; query: { place?: string[]; actor?: string[]; kind?: string[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; about?: string; } };
  'ledger': { answer: Schemas['Ledger']; query: { place?: string[]; actor?: string[]; kind?: string[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; outcome?: string; } };
  'statements': { answer: Schemas['Statements']; query: { actor: string; place?: string[]; kind?: string[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; } };
  'ties': { answer: Schemas['Ties']; query: { place?: string[]; actor?: string[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; relation?: string[]; } };
  'sources': { answer: Schemas['Sources']; query: { 'as-known'?: string; limit?: number; after?: string; } };
  'nothing-found': { answer: Schemas['NothingFound']; query: { why?: string; report?: string; 'as-known'?: string; limit?: number; after?: string; } };
  '': { answer: Schemas['Landing']; query: {  } };
  'conformance': { answer: Schemas['Conformance']; query: {  } };
  'collections': { answer: Schemas['Collections']; query: {  } };
  'collections/{kind}': { answer: Schemas['Collection']; query: {  } };
  'collections/{kind}/items': { answer: Schemas['Features']; query: { bbox?: string; datetime?: string; 'as-known'?: string; limit?: number; after?: string; } };
  'collections/{kind}/items/{id}': { answer: Schemas['Feature']; query: { 'as-known'?: string; } };
  'export/frame.geojson': { answer: Schemas['Map']; query: { on?: string; 'as-known'?: string; } };
}

// Made from openapi.json by build/types.mjs (npm run types): never edited by hand.

/** The shapes of all answers. */
export interface Schemas {
  AnnotationPage: {
    '@context': 'http://www.w3.org/ns/anno.jsonld';
    id: string;
    type: 'AnnotationPage';
    items: ({
      id: string;
      type: 'Annotation';
      motivation: 'describing';
      body: {
        type: 'TextualBody';
        format: 'text/plain';
        value: string;
      };
      target: {
        source: string;
        selector: Schemas['Selector'][];
      };
    })[];
  };
  Answer: {
    answer: Schemas['ReplyKind'];
    'tied-by-report': boolean;
    claim: string;
    report: string;
    kind: Schemas['Kind'];
    by: string;
    'by-id': string | null;
    stance: Schemas['Stance'] | null;
    /** The grounds that speakers gave, joined. */
    basis: string | null;
    outlet: string;
    known: string;
    quote: string;
    sentence: string;
    /** The family of copies of its report. */
    copies: string | null;
  };
  Break: {
    day: string;
    reason: string;
  };
  Capture: {
    name: string;
    source: string;
    author: string;
    url: string;
    published: string | null;
    captured: string;
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
    /** Settlements with ground of their own. */
    units: number;
    /** First and last day that something is said of; null where nothing is. */
    days: [string, string] | null;
    /** First and last day (or instant) that something was published on. */
    known: [string, string] | null;
    /** West, south, east, north, in degrees. */
    bounds: [number, number, number, number] | null;
    outcomes: Schemas['Outcome'][];
    worldview: string;
    disclaimer: string;
    /** Map tiles of another server, where whoever serves the case chose some. */
    tiles: {
      template: string;
      credit: string;
    } | null;
    notes: string[];
  };
  Cell: {
    place: string;
    name: string;
    'name-ar'?: string;
    lat: number;
    lon: number;
    population: number;
  };
  Cells: {
    type: 'FeatureCollection';
    features: ({
      type: 'Feature';
      id: number;
      properties: Schemas['Cell'];
      geometry: Schemas['Geometry'];
    })[];
  };
  /** The change list: columns, sorted by unit and then by day. */
  Changes: {
    known: string | null;
    version: string;
    /** First and last day that something is said of; empty where nothing is. */
    days: string[];
    outcomes: Schemas['Outcome'][];
    units: number;
    changes: {
      unit: number[];
      /** Days since 1970-01-01. */
      day: number[];
      /** Index into `outcomes`, -1 for nothing known. */
      outcome: number[];
      /** 0 to 1. */
      probability: number[];
      besieged: (0 | 1)[];
      /** Day of the newest evidence, since 1970-01-01. */
      newest: (number | null)[];
      origins: number[];
    };
  };
  Claim: {
    id: string;
    report: string;
    kind: Schemas['Kind'];
    modality: Schemas['Modality'];
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
    actor: Schemas['Mention'][];
    target: Schemas['Mention'][];
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
      anchors?: Schemas['Mention'][];
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
    figure: {
      value: number | null;
      low: number | null;
      high: number | null;
      approximate?: boolean;
      unit: string;
      of?: string;
      since?: string;
      mention: string;
    } | null;
    time: {
      edtf: string | null;
      mention: string;
    } | null;
    attribution: Schemas['Mention'][];
    about: string | null;
    confidence: number;
    rule: string;
    judgements?: Schemas['Judgement'][];
  };
  ClaimedShare: {
    day: string;
    value: number;
    low: number;
    /** Null where it is open. */
    high: number | null;
    outcome: number;
    /** Whose share it is, as the words have it. */
    of: string;
    place: string | null;
    speaker: string;
    claim: string;
    quote: string;
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
    extent: {
      temporal?: {
        interval: ([string, string])[];
      };
    };
    itemType: 'feature';
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
  /** Words that cannot both be so. */
  Contradiction: {
    about: Schemas['ContradictionKind'];
    day: string;
    event: string | null;
    'rests-on': string;
    'one-reckoned': string | null;
    'other-reckoned': string | null;
    one: Schemas['Word'][];
    other: Schemas['Word'][];
  };
  /** What words differ about. */
  ContradictionKind: 'control' | 'figure' | 'denial' | 'responsibility';
  Contradictions: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: Schemas['Contradiction'][];
  };
  Count: {
    low: number;
    /** Null where it is open. */
    high: number | null;
    of: string;
    role: Schemas['CountRole'];
    by: string;
    known: string;
    claim: string;
  };
  /** What a count is to the others of its origin. */
  CountRole: 'stands' | 'replaced' | 'part' | 'repeats';
  Estimate: {
    undetermined: boolean;
    basis: string;
    p: Record<string, number>;
    outcomes: ({
      id: string | null;
      name: string;
      p: number;
    })[];
  };
  Event: {
    id: string;
    event: Schemas['Happening'];
    summary: string;
    /** Told: whether the words tell the days; else they are reckoned from the report's. */
    when: {
      first: string;
      last: string;
      told: boolean;
    } | null;
    /** Precision is UCDP's, from 1 (exact) to 7. */
    place: {
      id: string | null;
      name: string;
      lat?: number;
      lon?: number;
      precision?: number;
    } | null;
    actors: Schemas['Party'][];
    targets: Schemas['Party'][];
    figures: Schemas['Toll'][];
    origins: number;
    reports: number;
    'first-known': string;
    'last-known': string;
    claims: Schemas['Word'][];
    answers: Schemas['Answer'][];
  };
  Events: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: Schemas['Event'][];
  };
  /** What `who --json` prints, with what other rules make of the same claims. */
  Evidence: {
    place: {
      id: string;
      name: string;
    };
    on: string;
    'as-known': string | null;
    reconciler: string;
    outcome: 'held' | 'undetermined' | 'contested' | 'no-evidence';
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
    standings: Schemas['Standing'][];
    sightings: Schemas['Sighting'][];
    estimate?: Schemas['Estimate'];
    rules: Schemas['RuleAnswer'][];
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
    type: 'Feature';
    id: string;
    geometry: Schemas['Geometry'] | null;
    properties: {
      [more: string]: unknown;
    };
    links?: Schemas['Link'][];
  };
  Features: {
    type: 'FeatureCollection';
    links: Schemas['Link'][];
    numberMatched?: number;
    numberReturned: number;
    features: Schemas['Feature'][];
  };
  FigureReading: {
    low: number;
    /** Null where it is open. */
    high: number | null;
    lost: boolean;
    first: string;
    last: string;
    replaced: boolean;
    claim: string;
    report: string;
    kind: Schemas['Kind'];
    by: string;
    'by-id': string | null;
    stance: Schemas['Stance'] | null;
    /** The grounds that speakers gave, joined. */
    basis: string | null;
    outlet: string;
    known: string;
    quote: string;
    sentence: string;
    /** The family of copies of its report. */
    copies: string | null;
  };
  Figures: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: Schemas['Quantity'][];
  };
  Finding: {
    rule: string;
    /** What the rule does, in words; empty where it has none. */
    what: string;
    at: string | null;
    text: string;
    start: number;
    end: number;
    children: Schemas['Finding'][];
  };
  Forecast: {
    how: Schemas['ForecastKind'];
    content: string;
    made: string;
    horizon: string | null;
    condition: string | null;
    likely: number | null;
    repeats: number;
    outcome: Schemas['ForecastOutcome'];
    settled: string | null;
    reason: string;
    estimate: number | null;
    instead: string | null;
    claim: string;
    report: string;
    kind: Schemas['Kind'];
    by: string;
    'by-id': string | null;
    stance: Schemas['Stance'] | null;
    /** The grounds that speakers gave, joined. */
    basis: string | null;
    outlet: string;
    known: string;
    quote: string;
    sentence: string;
    /** The family of copies of its report. */
    copies: string | null;
    grounds: Schemas['Word'][];
  };
  /** How a forecast was put. */
  ForecastKind: 'forecast' | 'plan' | 'pledge' | 'threat' | 'conditional';
  /** What became of a forecast. */
  ForecastOutcome: 'open' | 'met' | 'not-met' | 'never-met' | 'diverted';
  Frame: {
    on: string;
    'as-known': string | null;
    version: string;
    states: ({
      unit: number;
      place: string;
      name: string;
      /** Index into the outcomes of the change list. */
      outcome: number;
      probability: number;
      look: Schemas['Look'];
      besieged: boolean;
      newest: string | null;
      origins: number;
    })[];
  };
  /** What kind of text a report is. */
  Genre: 'news' | 'analysis' | 'statement' | 'release' | 'data';
  Geometry: {
    type: 'Point';
    coordinates: Schemas['Position'];
  } | {
    type: 'LineString';
    coordinates: Schemas['Position'][];
  } | {
    type: 'MultiLineString';
    coordinates: Schemas['Position'][][];
  } | {
    type: 'Polygon';
    coordinates: Schemas['Position'][][];
  } | {
    type: 'MultiPolygon';
    coordinates: Schemas['Position'][][][];
  };
  Ground: {
    type: 'FeatureCollection';
    features: ({
      type: 'Feature';
      properties: Schemas['Land'];
      geometry: Schemas['Geometry'];
    })[];
  };
  /** Sorts of events. */
  Happening: 'attack' | 'plight' | 'transfer' | 'advance' | 'siege' | 'operation' | 'deal' | 'statement';
  /** An estimated change of control of a place that the speaker spoke of. */
  HeldChange: {
    day: string;
    track: 'change';
    place: string;
    name: string;
    from: string;
    to: string;
    early: string;
    late: string;
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
    verdict: 'accept' | 'reject' | 'correct' | 'add';
    note: string;
    person: string;
    at: string;
  };
  /** The kinds of claim. */
  Kind: 'holds' | 'transfer' | 'attack' | 'siege' | 'advance' | 'operation' | 'harm' | 'measure' | 'tie' | 'deal' | 'statement';
  /** A country, a coast or a border. */
  Land: {
    name: string;
    /** Of a country: ISO 3166-1, two letters; empty for land whose status is disputed. */
    iso?: string;
    disputed: boolean;
    /** Of a disputed line: who calls it a border, by ISO code or `un`, and who does not. */
    'border-for'?: string[];
    'not-for'?: string[];
    since?: string;
    basis?: string;
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
    scores: Schemas['Score'][];
    items: Schemas['Forecast'][];
  };
  Link: {
    rel: string;
    href: string;
    type: string;
    title?: string;
  };
  /** How a settlement is shown on a day. */
  Look: 'no-word' | 'undetermined' | 'held' | 'contested';
  Map: {
    type: 'FeatureCollection';
    [more: string]: unknown;
  };
  Mark: {
    start: number;
    end: number;
    kind: Schemas['MarkKind'];
  };
  /** Why a part of a text is not prose. */
  MarkKind: 'front-matter' | 'caption' | 'navigation' | 'comment' | 'repeated' | 'heading' | 'credit' | 'date-line' | 'author-note';
  Measure: 'land' | 'settlements' | 'people';
  MeasureShares: {
    of: Schemas['Measure'];
    unit: string;
    whole: number;
    denominator: string;
    projection: string;
    boundaries: string;
    method: string;
    shares: Schemas['Share'][];
  };
  /** A name as it stands in a report, and whose it is. */
  Mention: {
    id: string | null;
    name: string;
    mention: string;
    start: number;
    end: number;
    implied?: boolean;
    stance?: Schemas['Stance'];
    basis?: string;
    km?: number | null;
    bearing?: string | null;
  };
  /** In what mood the content is put. */
  Modality: 'asserted' | 'planned' | 'forecast' | 'called-for' | 'conditional' | 'doubted';
  NothingFound: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: Schemas['SilentSentence'][];
  };
  Outcome: {
    /** Its number in the palette, from 1; 0 for one that is nowhere the likeliest. */
    number: number;
    /** An actor's id, or `contested`, `unknown`, `other`. */
    id: string;
    name: string;
    'name-ar': string | null;
    colour: string;
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
    type: Schemas['PlaceType'];
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
  PlaceFound: {
    id: string;
    name: string;
    'name-ar': string | null;
    type: Schemas['PlaceType'];
    country: string;
    lat: number;
    lon: number;
    precision: number;
    population: number;
    unit: number;
    'evidence-days': number;
    newest: string | null;
  };
  /** What sort of place it is. */
  PlaceType: 'country' | 'governorate' | 'district' | 'city' | 'town' | 'village' | 'neighbourhood' | 'camp' | 'airbase' | 'airport' | 'dam' | 'crossing' | 'oilfield' | 'refinery' | 'port' | 'bridge' | 'road' | 'river' | 'lake' | 'mountain' | 'region' | 'border' | 'base' | 'facility';
  Places: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: Schemas['PlaceFound'][];
  };
  /** Longitude and latitude, in degrees. */
  Position: [number, number];
  Problem: {
    type: string;
    title: string;
    status: number;
    detail: string;
  };
  /** Figures about one quantity. */
  Quantity: {
    quantity: string;
    unit: string;
    title: string;
    subject: string;
    place: string;
    figures: Schemas['FigureReading'][];
    reckoned: Schemas['Working'][];
    contradictions: ({
      one: string;
      formula: string | null;
      other: string;
      'rests-on': string;
    })[];
  };
  /** Sorts of answers. */
  ReplyKind: 'denies' | 'takes-back' | 'confirms' | 'confirms-in-part' | 'justifies' | 'admits' | 'claims-responsibility';
  Report: {
    id: string;
    source: string;
    author: string;
    title: string;
    genre: Schemas['Genre'];
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
    captures: Schemas['Capture'][];
    'claims-found': number;
    version: string;
    text: string;
    marks: Schemas['Mark'][];
    claims: Schemas['ReportClaim'][];
    annotations: string;
  };
  ReportClaim: {
    claim: string;
    kind: Schemas['Kind'];
    summary: string;
    confidence: number;
    /** The words that it was read from, and the sentence round them: offsets into the text, in code points. */
    start: number;
    end: number;
    'sentence-start': number;
    'sentence-end': number;
    selectors: Schemas['Selector'][];
  };
  ReportFound: {
    id: string;
    source: string;
    author: string;
    title: string;
    genre: Schemas['Genre'];
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
    captures: Schemas['Capture'][];
    claims: number;
    /** Found by words: the first place where they stand; offsets into the text, in code points. */
    excerpt?: string;
    start?: number;
    end?: number;
  };
  Reports: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: Schemas['ReportFound'][];
  };
  RuleAnswer: {
    rule: string;
    /** What the rule does, in words. */
    means: string;
    outcome: 'held' | 'undetermined' | 'contested' | 'no-evidence';
    holders: ({
      id: string | null;
      name: string;
    })[];
    contested: boolean;
    p: number | null;
    basis: string;
  };
  Said: {
    day: string;
    track: 'statement';
    content: string;
    place: string | null;
    claim: string;
    report: string;
    kind: Schemas['Kind'];
    by: string;
    'by-id': string | null;
    stance: Schemas['Stance'] | null;
    /** The grounds that speakers gave, joined. */
    basis: string | null;
    outlet: string;
    known: string;
    quote: string;
    sentence: string;
    /** The family of copies of its report. */
    copies: string | null;
  };
  /** How good a speaker's forecasts were. */
  Score: {
    'brier-of': string;
    settled: number;
    brier: number | 'too few';
  };
  Selector: {
    type: 'TextQuoteSelector';
    exact: string;
    prefix: string;
    suffix: string;
  } | {
    type: 'TextPositionSelector';
    start: number;
    end: number;
  };
  Share: {
    /** Index into the outcomes of the change list; -1 for what nothing was said of. */
    outcome: number;
    id: string;
    name: string;
    share: number;
    low: number | null;
    high: number | null;
  };
  ShareSeries: {
    'as-known': string | null;
    version: string;
    measure: Schemas['Measure'];
    step: number;
    outcomes: Schemas['Outcome'][];
    day: string[];
    /** By outcome (and one more for what nothing was said of), then by day. */
    shares: number[][];
    low: number[][];
    high: number[][];
    'drawn-every': number;
    breaks: Schemas['Break'][];
    claimed: Schemas['ClaimedShare'][];
  };
  Shares: {
    on: string;
    'as-known': string | null;
    version: string;
    estimator: string | null;
    draws: number;
    basis: string[];
    breaks: Schemas['Break'][];
    measures: Schemas['MeasureShares'][];
  };
  /** A claim that tells of a state of a place without a holder: fought over, shut in. */
  Sighting: {
    condition: 'contested' | 'besieged';
    lasts: boolean;
    seen: string;
    claim: string;
    kind: Schemas['Kind'];
    time: string | null;
    sentence: string;
    attribution: ({
      id: string | null;
      name: string;
      stance: Schemas['Stance'];
    })[];
    report: string;
    name: string;
    source: string;
    url: string;
    published: string | null;
    known: string;
    family: string | null;
    judgements?: Schemas['Judgement'][];
  };
  /** Why a sentence gave no claim. */
  Silence: 'no-name' | 'no-rule' | 'set-aside' | 'failed';
  SilentSentence: {
    report: string;
    start: number;
    end: number;
    sentence: string;
    why: Schemas['Silence'];
  };
  /** An outlet, or a speaker of whom something was learned: that has no reports of its own. */
  Source: {
    id: string;
    sort: 'outlet' | 'speaker';
    source: string;
    reports?: number;
    claims?: number;
    first?: string;
    last?: string;
    /** By whose places the word is about: its own side's, others', or where sides are not known. */
    right: {
      own?: Schemas['Worth'];
      others?: Schemas['Worth'];
      unknown?: Schemas['Worth'];
    };
    copies: ({
      of: string;
      reports: number;
    })[];
  };
  Sources: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    fit: string;
    items: Schemas['Source'][];
  };
  /** How a speaker stands to the content. */
  Stance: 'asserts' | 'alleges' | 'confirms' | 'confirms-in-part' | 'denies' | 'justifies' | 'admits' | 'announces' | 'predicts';
  Standing: {
    id: string | null;
    name: string;
    also: string[];
    'votes-for': number;
    'votes-against': number;
    for: Schemas['Testimony'][];
    against: Schemas['Testimony'][];
  };
  /** A share of a territory that somebody states of the speaker, in percent. */
  StatedShare: {
    day: string;
    track: 'share';
    low: number;
    /** Null where it is open. */
    high: number | null;
    lost: boolean;
    content: string;
    place: string | null;
    claim: string;
    report: string;
    kind: Schemas['Kind'];
    by: string;
    'by-id': string | null;
    stance: Schemas['Stance'] | null;
    /** The grounds that speakers gave, joined. */
    basis: string | null;
    outlet: string;
    known: string;
    quote: string;
    sentence: string;
    /** The family of copies of its report. */
    copies: string | null;
  };
  StatementRow: Schemas['Said'] | Schemas['StatedShare'] | Schemas['HeldChange'];
  Statements: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: Schemas['StatementRow'][];
  };
  /** One claim that speaks for or against a state of a place. */
  Testimony: {
    /** For whom it was so: the claim's day, or the report's where it names none. */
    seen: string;
    'day-from-report': boolean;
    grade: 'full' | 'before' | 'weak';
    origin: string;
    /** What the answer would lose without it. */
    part?: number;
    claim: string;
    kind: Schemas['Kind'];
    time: string | null;
    sentence: string;
    attribution: ({
      id: string | null;
      name: string;
      stance: Schemas['Stance'];
    })[];
    report: string;
    name: string;
    source: string;
    url: string;
    published: string | null;
    known: string;
    family: string | null;
    judgements?: Schemas['Judgement'][];
  };
  Tie: {
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
    asserted: Schemas['TieWord'][];
    suspected: Schemas['TieWord'][];
    denied: Schemas['TieWord'][];
  };
  TieWord: {
    first: string;
    last: string;
    claim: string;
    report: string;
    kind: Schemas['Kind'];
    by: string;
    'by-id': string | null;
    stance: Schemas['Stance'] | null;
    /** The grounds that speakers gave, joined. */
    basis: string | null;
    outlet: string;
    known: string;
    quote: string;
    sentence: string;
    /** The family of copies of its report. */
    copies: string | null;
  };
  Ties: {
    'as-known': string | null;
    version: string;
    count: number;
    next: string | null;
    items: Schemas['Tie'][];
  };
  Toll: {
    effect: string;
    low: number;
    /** Null where it is open. */
    high: number | null;
    counts: Schemas['Count'][];
  };
  /** A claim as a word of somebody, as the other records cite it. */
  Word: {
    claim: string;
    report: string;
    kind: Schemas['Kind'];
    by: string;
    'by-id': string | null;
    stance: Schemas['Stance'] | null;
    /** The grounds that speakers gave, joined. */
    basis: string | null;
    outlet: string;
    known: string;
    quote: string;
    sentence: string;
    /** The family of copies of its report. */
    copies: string | null;
  };
  Working: {
    meaning: string;
    formula: string;
    low: number;
    /** Null where it is open. */
    high: number | null;
    from: string[];
  };
  /** How often a source is right, with the range that holds with 80 %, and what that was learned from. */
  Worth: {
    share: number;
    low: number;
    high: number;
    votes: number;
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
  'shares/series': { answer: Schemas['ShareSeries']; query: { 'as-known'?: string; measure?: 'land' | 'settlements' | 'people'; step?: number; } };
  'places': { answer: Schemas['Places']; query: { q?: string; 'as-known'?: string; limit?: number; after?: string; } };
  'places/{id}': { answer: Schemas['Place']; query: { 'as-known'?: string; } };
  'places/{id}/evidence': { answer: Schemas['Evidence']; query: { on?: string; 'as-known'?: string; parts?: 'true' | 'false'; } };
  'places/{id}/history': { answer: Schemas['History']; query: { 'as-known'?: string; } };
  'reports': { answer: Schemas['Reports']; query: { q?: string; source?: string[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; } };
  'reports/{id}': { answer: Schemas['Report']; query: { 'as-known'?: string; } };
  'reports/{id}/annotations': { answer: Schemas['AnnotationPage']; query: { 'as-known'?: string; } };
  'claims': { answer: Schemas['Claims']; query: { place?: string[]; actor?: string[]; kind?: ('holds' | 'transfer' | 'attack' | 'siege' | 'advance' | 'operation' | 'harm' | 'measure' | 'tie' | 'deal' | 'statement')[]; report?: string; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; } };
  'claims/{id}': { answer: Schemas['Claim']; query: { 'as-known'?: string; } };
  'claims/{id}/explain': { answer: Schemas['Explained']; query: { 'as-known'?: string; } };
  'events': { answer: Schemas['Events']; query: { place?: string[]; actor?: string[]; kind?: ('holds' | 'transfer' | 'attack' | 'siege' | 'advance' | 'operation' | 'harm' | 'measure' | 'tie' | 'deal' | 'statement')[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; 'min-origins'?: number; } };
  'events/{id}': { answer: Schemas['Event']; query: { 'as-known'?: string; } };
  'docket': { answer: Schemas['Events']; query: { place?: string[]; actor?: string[]; kind?: ('holds' | 'transfer' | 'attack' | 'siege' | 'advance' | 'operation' | 'harm' | 'measure' | 'tie' | 'deal' | 'statement')[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; unanswered?: 'true' | 'false'; } };
  'figures': { answer: Schemas['Figures']; query: { place?: string[]; actor?: string[]; kind?: ('holds' | 'transfer' | 'attack' | 'siege' | 'advance' | 'operation' | 'harm' | 'measure' | 'tie' | 'deal' | 'statement')[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; all?: 'true' | 'false'; } };
  'contradictions': { answer: Schemas['Contradictions']; query: { place?: string[]; actor?: string[]; kind?: ('holds' | 'transfer' | 'attack' | 'siege' | 'advance' | 'operation' | 'harm' | 'measure' | 'tie' | 'deal' | 'statement')[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; about?: 'control' | 'figure' | 'denial' | 'responsibility'; } };
  'ledger': { answer: Schemas['Ledger']; query: { place?: string[]; actor?: string[]; kind?: ('holds' | 'transfer' | 'attack' | 'siege' | 'advance' | 'operation' | 'harm' | 'measure' | 'tie' | 'deal' | 'statement')[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; outcome?: 'open' | 'met' | 'not-met' | 'never-met' | 'diverted'; } };
  'statements': { answer: Schemas['Statements']; query: { actor: string; place?: string[]; kind?: ('holds' | 'transfer' | 'attack' | 'siege' | 'advance' | 'operation' | 'harm' | 'measure' | 'tie' | 'deal' | 'statement')[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; } };
  'ties': { answer: Schemas['Ties']; query: { place?: string[]; actor?: string[]; from?: string; to?: string; 'as-known'?: string; limit?: number; after?: string; relation?: ('supports' | 'cooperates' | 'opposes' | 'commands' | 'part-of' | 'linked-to' | 'fights')[]; } };
  'sources': { answer: Schemas['Sources']; query: { 'as-known'?: string; limit?: number; after?: string; } };
  'nothing-found': { answer: Schemas['NothingFound']; query: { why?: 'no-name' | 'no-rule' | 'set-aside' | 'failed'; report?: string; 'as-known'?: string; limit?: number; after?: string; } };
  '': { answer: Schemas['Landing']; query: {  } };
  'conformance': { answer: Schemas['Conformance']; query: {  } };
  'collections': { answer: Schemas['Collections']; query: {  } };
  'collections/{kind}': { answer: Schemas['Collection']; query: {  } };
  'collections/{kind}/items': { answer: Schemas['Features']; query: { bbox?: string; datetime?: string; 'as-known'?: string; limit?: number; after?: string; } };
  'collections/{kind}/items/{id}': { answer: Schemas['Feature']; query: { 'as-known'?: string; } };
  'export/frame.geojson': { answer: Schemas['Map']; query: { on?: string; 'as-known'?: string; } };
}

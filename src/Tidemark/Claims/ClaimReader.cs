using System.Collections.Immutable;
using Tidemark.Claims.Figures;
using Tidemark.Claims.Passes;
using Tidemark.Claims.Rules;
using Tidemark.Claims.Syntax;
using Tidemark.Claims.Times;
using Tidemark.Names;
using Tidemark.Reports;

namespace Tidemark.Claims;

/// <summary>
/// From a report's words to its claims: tokens → sentences → units → tags → tree → phrases → frames → mood, speakers, time, number → merge.
/// Holds scratch space: one per thread. The same report and knowledge give the same claims.
/// </summary>
internal sealed class ClaimReader
{
    private readonly Tokenizer _tokenizer;
    private readonly SentencePass _sentences;
    private readonly UnitPass _units;
    private readonly ProperPass _proper;
    private readonly SyntaxReader _syntax;
    private readonly TagRepair _tags;
    private readonly TreeRepair _tree;
    private readonly Skeleton _skeleton;
    private readonly TimePass _times;
    private readonly FigurePass _figures;
    private readonly Clauses _clauses;
    private readonly Phrases _phrases;
    private readonly FramePass _frames;
    private readonly ModalityPass _modality;
    private readonly AttributionPass _attribution;
    private readonly AnswerPass _answers;
    private readonly WhenPass _when;
    private readonly CountPass _count;
    private readonly QuotePass _quote;
    private readonly DiscoursePass _discoursePass;
    private readonly MentionPass _mentions;
    private readonly EventPass _events;
    private readonly TollPass _toll;
    private readonly PhasePass _phases;
    private readonly DealPass _deals;
    private readonly Refine _refine;
    private readonly SensePass _senses;
    private readonly MeasurePass _measures;
    private readonly ObjectPass _objects;
    private readonly StoryPass _story;
    private readonly SpacePass _spaces;
    private readonly Confidence _confidence;
    private readonly Sentence _sentence = new();
    private readonly Discourse _discourse = new();
    private readonly List<Token> _tokens = [];
    private readonly List<Draft> _drafts = [];
    private bool _applied;

    internal ClaimReader(Lexicon lexicon, RuleSet rules, Lemmas lemmas, SyntaxModel syntax, Confidence confidence, IPlaceNames? places = null)
    {
        _tokenizer = new(lexicon);
        _sentences = new(lexicon);
        _units = new(lexicon);
        _proper = new(lexicon, places);
        _syntax = new(syntax);
        _tags = new(lexicon, lemmas);
        _times = new(lexicon);
        _figures = new(lexicon);
        _clauses = new(lexicon, lemmas);
        _phrases = new(lexicon, _clauses);
        var roles = new RolePass(lexicon, _clauses, _phrases, u => _frames!.IsEvent(u));
        _frames = new(lexicon, rules, lemmas, _clauses, _phrases, roles);
        _modality = new(lexicon, _clauses, _frames);
        _attribution = new(lexicon, _clauses, _phrases);
        _answers = new(lexicon, _clauses, _phrases, _attribution);
        _skeleton = new(lexicon, _syntax, _frames.IsEvent, _attribution.IsReport);
        _tree = new(lexicon, _attribution.IsReport, _frames.IsEvent);
        _when = new(lexicon, _clauses);
        _count = new(lexicon, _clauses, _phrases);
        _quote = new(_clauses);
        _discoursePass = new(lexicon, _clauses, _phrases, _attribution);
        _mentions = new(_phrases);
        _toll = new(lexicon, rules, lemmas, _clauses, _phrases);
        _events = new(lexicon, _clauses, _phrases, _discourse);
        _confidence = confidence;
        _story = new(confidence);
        _phases = new(lexicon, _clauses, _phrases, _frames);
        _deals = new(lexicon, _clauses, _discourse);
        _refine = new(lexicon, _clauses, _phrases);
        _senses = new(lexicon, _clauses, _phrases, _frames.IsEvent);
        _measures = new(lexicon, _clauses, _phrases, _count);
        _objects = new(lexicon, _clauses);
        _spaces = new(lexicon);
    }

    /// <summary>Reads one report.</summary>
    internal ReportClaims Read(Report report)
    {
        ArgumentNullException.ThrowIfNull(report);
        var claims = ImmutableArray.CreateBuilder<Claim>();
        var mentions = ImmutableArray.CreateBuilder<NameMention>();
        var silent = ImmutableArray.CreateBuilder<SilentSentence>();
        _discourse.Clear();
        var number = 0;
        foreach (var (start, end, heading) in Prose.Of(report))
        {
            _tokens.Clear();
            _tokenizer.Cut(report.Text, start, end, _tokens);
            for (var first = 0; first < _tokens.Count;)
            {
                var behind = _sentences.End(report.Text, _tokens, first);
                Take(report, first, behind, number++, heading);
                var (before, named) = (claims.Count, mentions.Count);
                try
                {
                    ReadSentence(report, claims, mentions);
                    if (claims.Count == before && _sentence.Count > 0)
                    {
                        silent.Add(new(_sentence.Start, _sentence.End, _applied ? Silence.SetAside : mentions.Count > named ? Silence.NoRule : Silence.NoName));
                    }
                }
                catch (Exception e) when (!Throws && e is not OutOfMemoryException)
                {
                    Trace?.WriteLine(e);
                    (claims.Count, mentions.Count) = (before, named);
                    silent.Add(new(_tokens[first].Start, _tokens[behind - 1].End, Silence.Failed));
                }

                first = behind;
            }
        }

        _story.Settle(claims, mentions);
        return new(claims.ToImmutable(), mentions.ToImmutable(), number, silent.ToImmutable());
    }

    private void Take(Report report, int first, int behind, int number, bool heading)
    {
        _sentence.Begin(report.Text, number);
        _sentence.OpensParagraph = _tokens[first].LineBefore;
        _sentence.IsHeading = heading;
        for (var i = first; i < behind; i++)
        {
            _sentence.Tokens.Add(_tokens[i]);
        }
    }

    private void ReadSentence(Report report, ImmutableArray<Claim>.Builder claims, ImmutableArray<NameMention>.Builder mentions)
    {
        Analyse(report);
        if (Trace is { } trace)
        {
            Dump(trace);
        }

        _mentions.Collect(mentions);
        _drafts.Clear();
        _discoursePass.Note(_discourse);
        _attribution.Begin();
        _frames.Find(_drafts);
        _applied = _drafts.Count > 0;
        _senses.Drop(_drafts);
        _toll.Find(_drafts);
        _events.Supply(_drafts);
        foreach (var draft in _drafts)
        {
            _modality.Mark(draft);
            _phases.Mark(draft);
            _attribution.Attribute(draft, _discourse);
            _when.Date(draft);
            _count.Count(draft);
            _quote.Quote(draft);
        }

        _deals.Settle(_drafts);

        _measures.Settle(_drafts);
        _refine.Apply(_drafts);
        _objects.Mark(_drafts);
        MergePass.Merge(_drafts);
        _answers.Answer(_drafts, claims);
        _discoursePass.Speak(_discourse);
        _spaces.Describe(_sentence, _drafts);
        foreach (var draft in _drafts)
        {
            claims.Add(ClaimAssembly.Make(report.Id, draft, _sentence, _confidence));
            _answers.Made(draft, claims[^1]);
        }
    }

    /// <summary>Units, tags and tree of the sentence, and what its phrases can stand for.</summary>
    private void Analyse(Report report)
    {
        _units.Join(_sentence);
        var n = _sentence.Count;
        _syntax.Tag(_sentence.Forms.AsSpan(0, n), _sentence.Tags.AsSpan(0, n));
        _proper.Merge(_sentence);
        _tags.Mend(_sentence);
        var tokens = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(_sentence.Tokens);
        _times.Find(report.Text, tokens, new(report.Published.ReferenceDay, _discourse.LastDay, _discourse.LastMonth), _sentence.Times);
        _figures.Find(report.Text, tokens, _sentence.Figures);
        _clauses.Begin(_sentence);
        _skeleton.Parse(_sentence);
        _tree.Mend(_sentence);
        _sentence.Link();
        Quotation.Mark(_sentence);
        _phrases.Begin(_sentence, _discourse);
        foreach (var time in _sentence.Times)
        {
            _discourse.LastDay = time.Day ?? _discourse.LastDay;
            _discourse.LastMonth = time.Month ?? _discourse.LastMonth;
        }
    }

    /// <summary>Whether a fault of the reader's own is thrown, for tests; else the sentence gives nothing (<see cref="Silence.Failed"/>), and the rest goes on.</summary>
    internal bool Throws { get; set; }

    /// <summary>Where the tree of every sentence is printed, for people who mend rules; or null.</summary>
    internal TextWriter? Trace { get; set; }

    /// <summary>Prints the tree of the last sentence, for people who mend rules.</summary>
    internal void Dump(TextWriter to)
    {
        for (var i = 0; i < _sentence.Count; i++)
        {
            var head = _sentence.Heads[i];
            to.WriteLine($"{i,3} {_sentence.WordsOf(i),-28} {_sentence.Tags[i],-5} {_sentence.Relations[i],-18} {(head < 0 ? "-" : $"{head} {_sentence.WordsOf(head)}"),-24} {_phrases.NatureOf(i)}");
        }
    }
}

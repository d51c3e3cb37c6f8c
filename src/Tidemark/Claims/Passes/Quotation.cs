namespace Tidemark.Claims.Passes;

/// <summary>Marks what stands between quotation marks.</summary>
internal static class Quotation
{
    internal static void Mark(Sentence sentence)
    {
        var inside = false;
        for (var i = 0; i < sentence.Count; i++)
        {
            var c = sentence.Units[i].Kind == UnitKind.Mark ? sentence.Text[sentence.StartOf(i)] : '\0';
            if (c is '"' or '“' or '”' or '«' or '»' || (c is '`' or '\'' && sentence.EndOf(i) - sentence.StartOf(i) == 2))
            {
                inside = c is '“' or '«' || (c is not ('”' or '»') && !inside);
            }

            sentence.Quoted[i] = inside;
        }
    }
}

namespace Tidemark.Names;

/// <summary>One step of an alignment: a unit of each name and how many symbols each is; the default is no step.</summary>
internal readonly record struct SpellingStep(byte Left, byte Right, byte LeftLength, byte RightLength);

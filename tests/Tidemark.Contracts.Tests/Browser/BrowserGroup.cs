namespace Tidemark.Contracts.Tests.Browser;

/// <summary>The tests that share a browser. They run one after the other and beside no others: a loaded machine would make pages look slow.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class BrowserGroup : ICollectionFixture<BrowserHost>
{
    public const string Name = "browser";
}

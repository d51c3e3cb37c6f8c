using Tidemark.Contracts.Tests.Cli;

namespace Tidemark.Contracts.Tests.Browser;

/// <summary>A case of the samples and of this folder's own reports, read once and served.</summary>
internal sealed class MapRoom : IDisposable
{
    private readonly Scratch _scratch;

    private readonly Serving _serving;

    private MapRoom(Scratch scratch, Serving serving) => (_scratch, _serving) = (scratch, serving);

    /// <summary>Where the page lies.</summary>
    internal Uri Address => _serving.Address;

    /// <summary>Reads the reports and serves them.</summary>
    internal static async Task<MapRoom> Open()
    {
        var scratch = new Scratch();
        try
        {
            HostileReports.Write(scratch);
            var path = Path.Combine(scratch.Folder, "map-room.tidemark");
            Cli.Outcome read = Tool.Run("read", Path.Combine(Tool.Home, "samples"), Path.Combine(scratch.Folder, "reports"), "--case", path, "--captured", "2018-01-01");
            Assert.True(read.Code <= 1, read.Errors);
            return new(scratch, await Serving.Start(path));
        }
        catch
        {
            scratch.Dispose();
            throw;
        }
    }

    public void Dispose()
    {
        _serving.Dispose();
        _scratch.Dispose();
    }
}

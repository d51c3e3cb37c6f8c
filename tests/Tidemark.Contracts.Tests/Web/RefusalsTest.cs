using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using Tidemark.Web.Serving;

namespace Tidemark.Contracts.Tests.Web;

/// <summary>Whatever is wrong with a request is told as a problem, in one line that says what, where and what to do; and nothing of a stranger is sent back as it came.</summary>
public class RefusalsTest(Served served) : IClassFixture<Served>
{
    [Theory]
    [InlineData("/api/v1/frame?on=2016-02-30", 400, "on: '2016-02-30' is none; write a day as 2016-06-20")]
    [InlineData("/api/v1/frame?on=", 400, "on: is empty")]
    [InlineData("/api/v1/frame?on=2016-06-01&on=2016-06-02", 400, "on: given 2 times")]
    [InlineData("/api/v1/frame?when=2016-06-01", 400, "'when' is no parameter of /api/v1/frame; it has on, as-known")]
    [InlineData("/api/v1/frame?as-known=June", 400, "as-known: 'June' is none; write a day as 2016-06-22, or an instant")]
    [InlineData("/api/v1/frame?on=9999-12-31", 400, "is too late; changes are reckoned up to")]
    [InlineData("/api/v1/claims?limit=0", 400, "limit: '0' is none; write a whole number from 1 to 1000")]
    [InlineData("/api/v1/claims?limit=1001", 400, "limit: '1001' is none")]
    [InlineData("/api/v1/claims?limit=99999999999999999999", 400, "limit: ")]
    [InlineData("/api/v1/claims?after=nowhere", 400, "after: 'nowhere' is none of this list's")]
    [InlineData("/api/v1/events?after=1", 400, "after: '1' is none of this list's")]
    [InlineData("/api/v1/claims?kind=rumour", 400, "kind: 'rumour' is none; write one of holds, transfer")]
    [InlineData("/api/v1/claims/c-000000000000000000000000", 404, "no such claim in the case")]
    [InlineData("/api/v1/reports/sha256:00", 404, "the case holds no such report")]
    [InlineData("/api/v1/reports/..%2F..%2Fetc%2Fpasswd", 404, "the case holds no such report")]
    [InlineData("/api/v1/places/geonames:1/evidence", 404, "no place of the packs has this id")]
    [InlineData("/api/v1/places/<script>alert(1)</script>", 404, "nothing is there")]
    [InlineData("/api/v1/collections/people/items", 404, "no such collection; there are claims, control, events, places")]
    [InlineData("/api/v1/collections/claims/items?bbox=1,2,3", 400, "bbox: '1,2,3' is none; write west,south,east,north")]
    [InlineData("/api/v1/collections/claims/items?bbox=170,0,-170,10", 400, "bbox: ")]
    [InlineData("/api/v1/collections/claims/items?bbox=-1e300,0,1e300,1", 400, "bbox: ")]
    [InlineData("/api/v1/collections/claims/items?datetime=yesterday", 400, "datetime: 'yesterday' is none")]
    [InlineData("/api/v1/collections/claims/items?datetime=2016-07-01/2016-06-01", 400, "datetime: ")]
    [InlineData("/api/v1/collections/control/items?datetime=2016-06-01/2016-06-02", 400, "of control give one day")]
    [InlineData("/api/v1/tiles/cells/30/0/0.mvt", 400, "z: '30' is no number from 0 to 14")]
    [InlineData("/api/v1/tiles/cells/2/4/0.mvt", 400, "x: '4' is no number from 0 to 3")]
    [InlineData("/api/v1/statements", 400, "actor: is missing")]
    [InlineData("/api/v1/shares?draws=100000", 400, "draws: ")]
    [InlineData("/api/v1/nowhere", 404, "/api/v1/nowhere: nothing is there; /openapi/v1.json lists what is")]
    [InlineData("/api/v1/../../etc/passwd", 404, "nothing is there")]
    public async Task What_is_wrong_is_told(string address, int status, string detail)
    {
        using var reply = await served.Client.GetAsync(new Uri(address, UriKind.Relative));
        await IsProblem(reply, status, detail);
    }

    [Fact]
    public async Task Words_longer_than_any_name_are_refused()
    {
        using var reply = await served.Client.GetAsync(new Uri("/api/v1/places?q=" + new string('a', 5000), UriKind.Relative));
        await IsProblem(reply, 400, "q: longer than 300 characters");
        using var endless = await served.Client.GetAsync(new Uri("/api/v1/places?q=" + new string('a', 20_000), UriKind.Relative));
        Assert.Equal(HttpStatusCode.RequestUriTooLong, endless.StatusCode);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    public async Task Nothing_can_be_changed(string method)
    {
        using var request = new HttpRequestMessage(new(method), "/api/v1/case");
        using var reply = await served.Client.SendAsync(request);
        await IsProblem(reply, 405, "the case is served to read");
    }

    [Theory]
    [InlineData("evil.example", 421)]
    [InlineData("localhost.evil.example", 421)]
    [InlineData("room.example", 200)]
    [InlineData("localhost", 200)]
    [InlineData("[::1]", 200)]
    public async Task Only_its_own_names_are_answered_to(string host, int status)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/v1/case");
        request.Headers.Host = host;
        using var reply = await served.Client.SendAsync(request);
        Assert.Equal(status, (int)reply.StatusCode);
    }

    [Fact]
    public async Task Streams_beyond_the_bound_are_asked_to_come_again_and_the_others_end()
    {
        var open = new List<TcpClient>();
        try
        {
            // Readers that ask and read nothing: what fits into the buffers of the system is sent, and no archive is kept from others.
            var asked = Encoding.ASCII.GetBytes($"GET /api/v1/stream/claims.ndjson HTTP/1.1\r\nHost: localhost\r\n\r\n");
            for (var i = 0; i < 1000; i++)
            {
                var client = new TcpClient { ReceiveBufferSize = 1024 };
                open.Add(client);
                await client.ConnectAsync(IPAddress.Loopback, served.Client.BaseAddress!.Port);
                await client.GetStream().WriteAsync(asked);
            }

            Assert.Contains("\"claims\":", await served.Text("/api/v1/case"), StringComparison.Ordinal);
            Assert.True(CaseHouse.Desks < Streams.Most);
        }
        finally
        {
            open.ForEach(c => c.Dispose());
        }
    }

    private static async Task IsProblem(HttpResponseMessage reply, int status, string detail)
    {
        var body = await reply.Content.ReadAsStringAsync();
        Assert.Equal((status, "application/problem+json"), ((int)reply.StatusCode, reply.Content.Headers.ContentType?.MediaType));
        using var problem = JsonDocument.Parse(body);
        Assert.Equal(status, problem.RootElement.GetProperty("status").GetInt32());
        Assert.Contains(detail, problem.RootElement.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.DoesNotContain('\n', problem.RootElement.GetProperty("detail").GetString()!);
        Assert.True(reply.Headers.Contains("Content-Security-Policy"));
    }
}

using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrontDoor.Core.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class HandoffDates : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            // Cases from before these columns get the best that is known of them. Not in the migration that adds them: SQLite rebuilds a table at its end.
            migrationBuilder.Sql("UPDATE \"Cases\" SET \"StatusSince\" = \"LastEventAt\", \"DueSetAt\" = \"OpenedAt\" WHERE \"StatusSince\" = 0;");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
        }
    }
}

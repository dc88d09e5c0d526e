using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace FrontDoor.Core.Storage.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class PolicyFit : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "StatedFacts",
                columns: table => new
                {
                    EnterpriseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Value = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false, collation: "C"),
                    ConversationId = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true, collation: "C"),
                    SaidBy = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true, collation: "C"),
                    IsConfirmed = table.Column<bool>(type: "boolean", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StatedFacts", x => new { x.EnterpriseId, x.Key });
                    table.ForeignKey(
                        name: "FK_StatedFacts_Enterprises_EnterpriseId",
                        column: x => x.EnterpriseId,
                        principalTable: "Enterprises",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "WindowProposals",
                columns: table => new
                {
                    PolicyKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    WindowUntil = table.Column<DateOnly>(type: "date", nullable: false),
                    Count = table.Column<int>(type: "integer", nullable: false),
                    At = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WindowProposals", x => new { x.PolicyKey, x.WindowUntil });
                });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "StatedFacts");

            migrationBuilder.DropTable(
                name: "WindowProposals");
        }
    }
}
